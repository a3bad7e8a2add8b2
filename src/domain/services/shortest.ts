import type { WalkGraph } from './walk-graph.ts';

export interface Start {
  readonly node: number;
  /** Walked before the node. */
  readonly metres: number;
}

/** Nodes by distance, nearest on top; a node may stand in it more than once. */
class Heap {
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  get isEmpty(): boolean {
    return this.nodes.length === 0;
  }

  push(node: number, key: number): void {
    let at = this.nodes.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.keys[above]! <= key) break;
      this.nodes[at] = this.nodes[above]!;
      this.keys[at] = this.keys[above]!;
      at = above;
    }
    this.nodes[at] = node;
    this.keys[at] = key;
  }

  pop(): { node: number; key: number } {
    const top = { node: this.nodes[0]!, key: this.keys[0]! };
    const [node, key] = [this.nodes.pop()!, this.keys.pop()!];
    const size = this.nodes.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && this.keys[below + 1]! < this.keys[below]!) below++;
      if (this.keys[below]! >= key) break;
      this.nodes[at] = this.nodes[below]!;
      this.keys[at] = this.keys[below]!;
      at = below;
    }
    this.nodes[at] = node;
    this.keys[at] = key;
    return top;
  }
}

/**
 * Dijkstra from all starts at once: metres to each node from the start next to it, Infinity where it is farther than `most`
 * metres or no road leads there.
 */
export function walkFrom(graph: WalkGraph, starts: readonly Start[], most: number): Float64Array {
  const { first, to, metres } = graph;
  const walked = new Float64Array(graph.x.length).fill(Infinity);
  const heap = new Heap();
  for (const start of starts) {
    if (start.metres > most || start.metres >= walked[start.node]!) continue;
    walked[start.node] = start.metres;
    heap.push(start.node, start.metres);
  }
  while (!heap.isEmpty) {
    const { node, key } = heap.pop();
    if (key > walked[node]!) continue;
    for (let edge = first[node]!; edge < first[node + 1]!; edge++) {
      const [end, sum] = [to[edge]!, key + metres[edge]!];
      if (sum > most || sum >= walked[end]!) continue;
      walked[end] = sum;
      heap.push(end, sum);
    }
  }
  return walked;
}
