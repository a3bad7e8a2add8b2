import type { Course } from '#server/matters/commands/record.ts';
import { findingCourses } from './kinds/findings.ts';
import { petitionCourses } from './kinds/petitions.ts';
import { gridEvents } from './kinds/grid-events.ts';
import { opinions } from './kinds/opinions.ts';
import { windowCourses } from './kinds/windows.ts';
import { play } from './kinds/run.ts';
import type { Stage } from './stories.ts';

/** A few matters of each kind that has a form of its own, in every stage that a newcomer should see. */
export const kindCourses = (stage: Stage, uuid: () => string): Course[] => [
  ...findingCourses(stage, uuid),
  ...petitionCourses(stage, uuid),
  ...gridEventCourses(stage, uuid),
  ...windowCourses(stage, uuid),
  ...play('opinion', opinions, stage, uuid),
];

/** The one that was registered twice follows the first. */
function gridEventCourses(stage: Stage, uuid: () => string): Course[] {
  const courses = play('gridEvent', gridEvents, stage, uuid);
  const first = courses.find(({ draft }) => draft.title === '分类点桶满溢')?.draft.id;
  return courses.map((course) => ({
    ...course,
    steps: course.steps.map((step) =>
      step.action === 'merge' && first ? { ...step, input: { duplicateOf: first } } : step,
    ),
  }));
}
