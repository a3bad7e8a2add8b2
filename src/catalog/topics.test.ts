import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTopic, findTopicMajor, TOPIC_MAJORS, topicTree } from './topics.ts';

const json = `${process.env['HUIYIN_DATA'] ?? '../shared/data'}/catalog/citizen-message-topics.json`;

describe('the topic tree', () => {
  it('finds every topic under one key, each below a parent that exists', () => {
    expect(new Set(topicTree.map((one) => one.key)).size).toBe(topicTree.length);
    expect(topicTree.filter((one) => one.parent !== null && !findTopic(one.parent))).toEqual([]);
    expect(topicTree.filter((one) => one.level === 'major').map((one) => one.key)).toEqual([...TOPIC_MAJORS]);
  });

  it('reads majors and middles in English', () => {
    const above = topicTree.filter((one) => one.level !== 'minor');
    expect(above.filter((one) => !/^[A-Z][ -~]+$/.test(one.en))).toEqual([]);
  });

  it('understands the labels of labelled files', () => {
    expect(findTopicMajor('劳动和社会保障')?.key).toBe('labour');
    expect(findTopicMajor('劳动')).toBeUndefined();
  });

  it.skipIf(!existsSync(json))('lost no topic of the published tree', () => {
    const published = JSON.parse(readFileSync(json, 'utf8')) as Record<string, Record<string, string[]>>;
    const path = (key: string): string => {
      const topic = findTopic(key)!;
      return topic.parent === null ? topic.zh : `${path(topic.parent)}/${topic.zh}`;
    };
    const paths = Object.entries(published).flatMap(([major, middles]) =>
      Object.entries(middles).flatMap(([middle, minors]) => minors.map((minor) => `${major}/${middle}/${minor}`)),
    );
    const ours = topicTree.filter((one) => one.level === 'minor').map((one) => path(one.key));
    expect(ours.toSorted()).toEqual(paths.toSorted());
  });
});
