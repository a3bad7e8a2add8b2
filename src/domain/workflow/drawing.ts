import { Graph, layout } from '@dagrejs/dagre';
import type { ActionDefinition, Definition, Label, Phase } from './definition.ts';
import { targetsOf } from './paths.ts';

export interface DrawnState {
  readonly id: string;
  readonly label: string;
  readonly phase: Phase;
  readonly final: boolean;
  /** Left upper corner and size, in pixels of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All steps from one state to another: one arrow. */
export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly { readonly id: string; readonly label: string }[];
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Middle of the words. */
  readonly at: readonly [x: number, y: number];
}

/** A way out that many states have, told once beside the drawing instead of by an arrow from each. */
export interface DrawnExit extends DrawnState {
  readonly steps: readonly { readonly id: string; readonly label: string; readonly from: readonly string[] }[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly states: readonly DrawnState[];
  readonly arrows: readonly DrawnArrow[];
  readonly exits: readonly DrawnExit[];
}

const BOX = 36;
const LINE = 16;
const MARGIN = 12;
const GAP = 14;

/** Width of a line in the drawing's type of 13 px: a Han character is as wide as high, a Latin letter about half. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 13 : 7.2), 0);

const boxOf = (label: string) => ({ width: Math.max(84, Math.ceil(textWidth(label)) + 28), height: BOX });

/** The state is left for good from several others: voided, merged, refused. */
const isExit = ({ states, actions, initial }: Definition, id: string): boolean =>
  id !== initial &&
  states[id]?.phase === 'ended' &&
  new Set(actions.filter((action) => targetsOf(action).includes(id)).flatMap(({ from }) => from)).size > 1;

interface Way {
  readonly from: string;
  readonly to: string;
  readonly steps: { id: string; label: string }[];
}

/** The words of a step on one of its ways: the turn of a repeated step is told apart. */
function turned({ label, turns }: ActionDefinition, to: string, lang: keyof Label): string {
  if (turns?.to !== to) return label[lang];
  if ('at' in turns) return lang === 'zh' ? `第 ${turns.at} 次${label.zh}` : `${label.en}, time ${turns.at}`;
  return lang === 'zh' ? `最后一次${label.zh}` : `${label.en}, the last time`;
}

/** The ways between states, all steps of one way together; ways into an exit are told by the exit. */
function waysOf({ actions }: Definition, exits: ReadonlySet<string>, lang: keyof Label): Way[] {
  const ways = new Map<string, Way>();
  for (const action of actions) {
    for (const to of targetsOf(action)) {
      for (const from of action.from) {
        if (exits.has(to) || exits.has(from) || from === to) continue;
        const key = `${from} ${to}`;
        const way = ways.get(key) ?? { from, to, steps: [] };
        way.steps.push({ id: action.id, label: turned(action, to, lang) });
        ways.set(key, way);
      }
    }
  }
  return [...ways.values()];
}

/**
 * A procedure as a picture: states as boxes from top to bottom, steps as arrows with their words. Pure and the same for
 * console, manual and test; sizes in pixels at 13 px type.
 */
export function draw(definition: Definition, lang: keyof Label): Drawing {
  const exits = new Set(Object.keys(definition.states).filter((id) => isExit(definition, id)));
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 26, edgesep: 14, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, { label }] of Object.entries(definition.states))
    if (!exits.has(id)) graph.setNode(id, boxOf(label[lang]));
  const ways = waysOf(definition, exits, lang);
  for (const { from, to, steps } of ways)
    graph.setEdge(from, to, {
      width: Math.max(...steps.map(({ label }) => textWidth(label))) + 10,
      height: steps.length * LINE + 4,
      labelpos: 'c',
      // What leads onwards is kept straight; returns go around it.
      weight: steps.some(({ id }) => definition.actions.find((action) => action.id === id)?.primary) ? 8 : 1,
    });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const states = Object.entries(definition.states)
    .filter(([id]) => !exits.has(id))
    .map(([id, { label, phase, final = false }]): DrawnState => {
      const node = graph.node(id) as { x: number; y: number; width: number; height: number };
      const box = { x: round(node.x - node.width / 2), y: round(node.y - node.height / 2) };
      return { id, label: label[lang], phase, final, ...box, width: node.width, height: node.height };
    });
  const arrows = ways.map(({ from, to, steps }): DrawnArrow => {
    const edge = graph.edge(from, to) as { points: { x: number; y: number }[]; x: number; y: number };
    const points = edge.points.map(({ x, y }) => [round(x), round(y)] as const);
    return { from, to, steps, points, at: [round(edge.x), round(edge.y)] };
  });
  const row = exitRow(definition, [...exits], lang, height + GAP);
  return {
    width: Math.ceil(Math.max(width, row.width)),
    height: Math.ceil(exits.size > 0 ? row.height : height),
    states,
    arrows,
    exits: row.exits,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The exits side by side below the drawing, each under the words of its steps. */
function exitRow({ states, actions }: Definition, ids: readonly string[], lang: keyof Label, top: number) {
  let x = MARGIN;
  const exits = ids.flatMap((id): DrawnExit[] => {
    const state = states[id];
    if (!state) return [];
    const steps = actions
      .filter((action) => targetsOf(action).includes(id))
      .map((action) => ({ id: action.id, label: action.label[lang], from: action.from }));
    const box = boxOf(state.label[lang]);
    const width = Math.max(box.width, ...steps.map(({ label }) => textWidth(label) + 24));
    const at = { x, y: round(top + steps.length * LINE + GAP), width, height: box.height };
    x += width + GAP;
    return [{ id, label: state.label[lang], phase: state.phase, final: state.final ?? false, ...at, steps }];
  });
  return { exits, width: x - GAP + MARGIN, height: Math.max(top, ...exits.map(({ y }) => y + BOX)) + MARGIN };
}
