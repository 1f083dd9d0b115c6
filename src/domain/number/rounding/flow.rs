//! Two dimensions: finds the rounding with the largest sum of remainders that keeps every item within its bounds, as a
//! minimum-cost flow.
//!
//! The network leads from a source over the items of one dimension (rows), the sub-targets and the items of the other
//! dimension (columns) to one sink for each class. A sub-target that is rounded up carries one unit, and its cost is
//! its negative remainder. The start, the largest remainders of each class, has the least cost of all flows that ignore
//! the items' bounds. Each unit by which an item misses a bound is then moved along a cheapest path, which keeps the
//! cost minimal (R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows", 1993, §9.7 and §9.9).

use std::collections::VecDeque;

use super::task::{Items, Task};

/// Up to this many sub-targets, equal remainders are settled in favour of the earlier one after a repair; with more,
/// the user would notice the delay.
const TIES_MAX: usize = 300;

/// Moves roundings up between sub-targets until the items of both dimensions are within their bounds. Every item of
/// `columns` holds sub-targets of one class only.
pub(super) fn repair(task: &Task, rows: &Items, columns: &Items, up: &mut Vec<bool>) {
    let mut network = Network::new(task, rows, columns, std::mem::take(up));
    network.settle_rows();
    network.settle_columns();
    if task.remainders.len() <= TIES_MAX {
        network.prefer_earlier();
    }
    *up = network.up;
}

struct Network<'t> {
    task: &'t Task,
    rows: &'t Items,
    columns: &'t Items,
    up: Vec<bool>,
    in_row: Vec<i64>,
    in_column: Vec<i64>,
    of_row: Vec<Vec<usize>>,
    of_column: Vec<Vec<usize>>,
    /// By column: the sink of its class.
    sink: Vec<usize>,
    /// Sub-targets before this one stay as they are.
    settled: usize,
}

/// A step of a path: a sub-target that changes, or the sum of an item.
#[derive(Clone, Copy)]
enum Step {
    SubTarget(usize),
    Row(usize, i64),
    Column(usize, i64),
}

impl<'t> Network<'t> {
    fn new(task: &'t Task, rows: &'t Items, columns: &'t Items, up: Vec<bool>) -> Self {
        let mut of_row = vec![Vec::new(); rows.bounds.len()];
        let mut of_column = vec![Vec::new(); columns.bounds.len()];
        let mut sink = vec![0; columns.bounds.len()];
        for i in (0..up.len()).filter(|i| task.remainders[*i] > 0) {
            of_row[rows.item[i]].push(i);
            of_column[columns.item[i]].push(i);
            sink[columns.item[i]] = task.class[i];
        }
        let (in_row, in_column) = (rows.counts(&up), columns.counts(&up));
        Self { task, rows, columns, up, in_row, in_column, of_row, of_column, sink, settled: 0 }
    }

    fn row(row: usize) -> usize {
        row
    }

    fn column(&self, column: usize) -> usize {
        self.of_row.len() + column
    }

    fn source(&self) -> usize {
        self.of_row.len() + self.of_column.len()
    }

    fn sink(&self, class: usize) -> usize {
        self.source() + 1 + class
    }

    fn settle_rows(&mut self) {
        for row in 0..self.in_row.len() {
            let (low, high) = self.rows.bounds[row];
            while self.in_row[row] > high && self.go_round(self.source(), Self::row(row), Step::Row(row, -1)) {}
            while self.in_row[row] < low && self.go_round(Self::row(row), self.source(), Step::Row(row, 1)) {}
        }
    }

    fn settle_columns(&mut self) {
        for column in 0..self.in_column.len() {
            let (low, high) = self.columns.bounds[column];
            let sink = self.sink(self.sink[column]);
            while self.in_column[column] > high && self.go_round(self.column(column), sink, Step::Column(column, -1)) {}
            while self.in_column[column] < low && self.go_round(sink, self.column(column), Step::Column(column, 1)) {}
        }
    }

    /// Changes one sum, and everything on the cheapest path that compensates for it; returns whether there is such a
    /// path.
    fn go_round(&mut self, from: usize, to: usize, first: Step) -> bool {
        let Some((way, _)) = self.cheapest(from, to) else { return false };
        self.take(first);
        for step in way {
            self.take(step);
        }
        true
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::SubTarget(i) => self.up[i] = !self.up[i],
            Step::Row(row, by) => self.in_row[row] += by,
            Step::Column(column, by) => self.in_column[column] += by,
        }
    }

    /// Of equal remainders, rounds up the earlier sub-target if that changes nothing else.
    fn prefer_earlier(&mut self) {
        for i in 0..self.up.len() {
            self.settled = i + 1;
            let remainder = self.task.remainders[i];
            let is_like = |j: &usize| self.up[*j] && self.task.remainders[*j] == remainder && self.task.class[*j] == self.task.class[i];
            if remainder == 0 || self.up[i] || !(i + 1..self.up.len()).any(|j| is_like(&j)) {
                continue;
            }
            let (from, to) = (self.column(self.columns.item[i]), Self::row(self.rows.item[i]));
            if let Some((way, cost)) = self.cheapest(from, to)
                && cost <= self.cost(i)
            {
                self.take(Step::SubTarget(i));
                for step in way {
                    self.take(step);
                }
            }
        }
    }

    fn cost(&self, i: usize) -> i64 {
        i64::try_from(self.task.remainders[i]).unwrap_or(i64::MAX)
    }

    /// The possible changes at a node: the next node, the cost, and the step.
    fn arcs(&self, node: usize, mut visit: impl FnMut(usize, i64, Step)) {
        let rows = self.of_row.len();
        if node < rows {
            for i in self.of_row[node].iter().filter(|i| **i >= self.settled && !self.up[**i]) {
                visit(self.column(self.columns.item[*i]), -self.cost(*i), Step::SubTarget(*i));
            }
            if self.in_row[node] > self.rows.bounds[node].0 {
                visit(self.source(), 0, Step::Row(node, -1));
            }
        } else if node < self.source() {
            let column = node - rows;
            for i in self.of_column[column].iter().filter(|i| **i >= self.settled && self.up[**i]) {
                visit(Self::row(self.rows.item[*i]), self.cost(*i), Step::SubTarget(*i));
            }
            if self.in_column[column] < self.columns.bounds[column].1 {
                visit(self.sink(self.sink[column]), 0, Step::Column(column, 1));
            }
        } else if node == self.source() {
            for row in (0..rows).filter(|row| self.in_row[*row] < self.rows.bounds[*row].1) {
                visit(Self::row(row), 0, Step::Row(row, 1));
            }
        } else {
            let lies = |column: &usize| self.sink(self.sink[*column]) == node && self.in_column[*column] > self.columns.bounds[*column].0;
            for column in (0..self.of_column.len()).filter(lies) {
                visit(self.column(column), 0, Step::Column(column, -1));
            }
        }
    }

    /// The cheapest path from one node to another, and its cost (Bellman and Ford, with a queue). No cycle has negative
    /// cost, because the flow always has minimal cost. The number of visits to a node is limited all the same, in case
    /// numbers are ever too large to be exact.
    fn cheapest(&self, from: usize, to: usize) -> Option<(Vec<Step>, i64)> {
        let nodes = self.source() + 1 + self.task.class.iter().max().map_or(1, |most| most + 1);
        let mut cost = vec![i64::MAX; nodes];
        let mut came: Vec<Option<(usize, Step)>> = vec![None; nodes];
        let (mut waits, mut taken) = (vec![false; nodes], vec![0_usize; nodes]);
        let mut queue = VecDeque::from([from]);
        cost[from] = 0;
        while let Some(node) = queue.pop_front() {
            waits[node] = false;
            taken[node] += 1;
            if taken[node] > nodes {
                return None;
            }
            let so_far = cost[node];
            // A path through the end would not be a path to it.
            if node == to {
                continue;
            }
            self.arcs(node, |next, step_cost, step| {
                if so_far + step_cost < cost[next] {
                    cost[next] = so_far + step_cost;
                    came[next] = Some((node, step));
                    if !waits[next] {
                        waits[next] = true;
                        queue.push_back(next);
                    }
                }
            });
        }
        let mut way = Vec::new();
        let mut node = to;
        while node != from {
            let (before, step) = came[node]?;
            way.push(step);
            node = before;
            if way.len() > nodes {
                return None;
            }
        }
        Some((way, cost[to]))
    }
}
