import { describe, expect, it } from 'vitest';
import { parseMapping } from '#domain/import/mapping.ts';
import { kindOf, workflowOf } from '../kinds.ts';
import { findCategory } from '../standard-tree.ts';
import { findTopic } from '../topics.ts';
import { mappingNames, mappingOf } from './all.ts';

describe.each(mappingNames)('mapping %s', (name) => {
  const mapping = mappingOf(name)!;

  it('is a mapping that an office could have written', () => {
    expect(parseMapping(structuredClone(mapping))).toMatchObject({ ok: true });
  });

  it('takes steps in an order that the kind’s procedure allows', () => {
    const workflow = workflowOf(kindOf(mapping.kind)?.workflow ?? '')!;
    let state = workflow.initial;
    for (const step of mapping.steps) {
      const action = workflow.actions.find((one) => one.id === step.action);
      expect(action?.from, step.action).toContain(state);
      if (action?.to !== 'same') state = action!.to;
    }
    expect(['reported', 'closed']).toContain(state);
  });

  it('names classes and topics that exist', () => {
    const { category, topic } = mapping.fields;
    for (const key of Object.values(category?.map ?? {})) if (key) expect(findCategory(key), key).toBeDefined();
    if (topic?.constant) expect(findTopic(topic.constant)?.zh).toBe('环境卫生');
  });
});
