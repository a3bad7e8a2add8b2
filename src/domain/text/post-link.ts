/** Parts of an address that name an account and not what was said, and questions that carry who reads or shared it. */
const ACCOUNT_PATH = /\/(?:@[^/]+|u|user|users|profile|people|space|author|account)(?:\/[^/]*)?\/?$/i;
const ACCOUNT_HOST = /^space\./i;
const WHO = /uid|user|author|share|openid|nick|account|token/i;

/** Whether the text is the address of a post or page, and not of somebody's account: accounts are not collected. */
export function isPostLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, pathname, hostname } = new URL(text);
  return (
    (protocol === 'https:' || protocol === 'http:') &&
    username === '' &&
    password === '' &&
    !ACCOUNT_HOST.test(hostname) &&
    !ACCOUNT_PATH.test(pathname)
  );
}

/** The address without what names the reader or sharer; what is none stays as it is, to be refused. */
export function plainLink(text: string): string {
  if (!URL.canParse(text)) return text;
  const link = new URL(text);
  link.search = new URLSearchParams([...link.searchParams].filter(([name]) => !WHO.test(name))).toString();
  link.hash = '';
  return link.toString();
}
