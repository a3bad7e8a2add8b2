import type { Mapping } from '#domain/import/mapping.ts';
import { chicago311 } from './chicago-311.ts';
import { citizenMessages } from './citizen-messages.ts';
import { citizenMessagesVotes } from './citizen-messages-votes.ts';

const mappings: readonly Mapping[] = [citizenMessages, citizenMessagesVotes, chicago311];

export const mappingNames: readonly string[] = mappings.map((mapping) => mapping.name);
export const mappingOf = (name: string): Mapping | undefined => mappings.find((mapping) => mapping.name === name);
