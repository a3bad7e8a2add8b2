export const PEOPLE_TABS = ['users', 'roles'] as const;
export type PeopleTab = (typeof PEOPLE_TABS)[number];
