//! The same work over a list, on several threads, with results in the order of the list.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Runs `step` for each number below `count`. Each thread makes a worker with `start`, keeps it for all its steps
/// and hands it to `end`.
pub(super) fn run<W, T: Send>(
    count: usize,
    jobs: usize,
    start: impl Fn() -> W + Sync,
    step: impl Fn(&mut W, usize) -> T + Sync,
    end: impl Fn(W) + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<(usize, T)>> = Mutex::new(Vec::with_capacity(count));
    let work = || {
        let mut worker = start();
        let mut own = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                break;
            }
            own.push((index, step(&mut worker, index)));
        }
        results.lock().unwrap_or_else(PoisonError::into_inner).append(&mut own);
        end(worker);
    };
    let threads = jobs.clamp(1, count.max(1));
    if threads == 1 {
        work();
    } else {
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(work);
            }
        });
    }
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_whatever_the_threads() {
        for jobs in [1, 2, 7] {
            let squares = run(100, jobs, || (), |(), index| index * index, |()| {});
            assert!(squares.iter().enumerate().all(|(index, square)| index * index == *square));
        }
    }
}
