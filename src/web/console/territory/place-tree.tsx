import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Input, Tree } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { PlaceView } from '#contract/office.ts';
import { officeWords } from '#i18n/console-office.ts';
import { listPlaces } from '#web/api/office.ts';
import { useWords } from '#web/ui/lang.tsx';

interface Node {
  readonly key: string;
  readonly title: string;
  readonly isLeaf: boolean;
  readonly children?: Node[];
}

/** @param day the territory as of that day; empty: today */
export const childrenQuery = (parent: string, day: string) => ({
  queryKey: ['children', parent, day],
  queryFn: () => listPlaces({ parent, polygons: true, limit: 1000, ...(day && { day }) }),
  staleTime: 600_000,
});

const nodeOf = (place: PlaceView, children?: Node[]): Node => ({
  key: place.id,
  title: place.name,
  isLeaf: place.level === 'unit',
  ...(children ? { children } : {}),
});

/** Puts what was found below a node where it belongs. */
const withChildren = (nodes: readonly Node[], key: string, children: Node[]): Node[] =>
  nodes.map((node) =>
    node.key === key
      ? { ...node, children }
      : node.children
        ? { ...node, children: withChildren(node.children, key, children) }
        : node,
  );

const Found = ({ q, onSelect }: { q: string; onSelect: (id: string) => void }) => {
  const { data } = useQuery({ queryKey: ['places', q], queryFn: () => listPlaces({ q, limit: 50 }) });
  return (
    <ul className="found">
      {(data ?? []).map((place) => (
        <li key={place.id}>
          <button type="button" onClick={() => onSelect(place.id)}>
            {place.name} <small>{place.code}</small>
          </button>
        </li>
      ))}
    </ul>
  );
};

/** The tree of places; each level is fetched when it is opened. */
export const PlaceTree = ({
  roots,
  day,
  selected,
  onSelect,
}: {
  roots: readonly PlaceView[];
  day: string;
  selected: string | null;
  onSelect: (id: string) => void;
}) => {
  const t = useWords(officeWords);
  const client = useQueryClient();
  const [typed, type] = useState('');
  const q = useDeferredValue(typed.trim());
  const [nodes, set] = useState<Node[]>(() => roots.map((place) => nodeOf(place)));
  const load = async (key: string) => {
    const places = await client.fetchQuery(childrenQuery(key, day));
    const children = places.filter((place) => place.parentId === key).map((place) => nodeOf(place));
    set((before) => withChildren(before, key, children));
  };
  return (
    <section className="card tree">
      <header>
        <Input
          type="search"
          allowClear
          maxLength={60}
          aria-label={t('territory.search')}
          placeholder={t('territory.search')}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </header>
      <div className="scroll">
        {q === '' ? (
          <Tree<Node>
            aria-label={t('territory.tree')}
            blockNode
            treeData={nodes}
            selectedKeys={selected ? [selected] : []}
            loadData={(node) => load(node.key)}
            onSelect={(keys) => keys[0] !== undefined && onSelect(String(keys[0]))}
          />
        ) : (
          <Found q={q} onSelect={onSelect} />
        )}
      </div>
    </section>
  );
};
