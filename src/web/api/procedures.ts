import type { CourseView } from '#contract/procedures.ts';
import { request } from './client.ts';

export const readCourse = (matterId: string): Promise<CourseView> => request(`/matters/${matterId}/course`);
