import { expect, it } from 'vitest';
import { isPostLink, plainLink } from './post-link.ts';

it('takes the address of a post, and refuses that of somebody’s account', () => {
  for (const post of [
    'https://example.com/thread/8812',
    'http://bbs.example.com/t?tid=12',
    'https://weibo.example/180/NxA1',
  ])
    expect(isPostLink(post), post).toBe(true);
  for (const other of [
    'https://example.com/u/12345',
    'https://example.com/@somebody',
    'https://space.example.com/4412',
    'https://example.com/user/profile',
    'https://me:secret@example.com/t/1',
    'javascript:alert(1)',
    '朋友圈截图',
  ])
    expect(isPostLink(other), other).toBe(false);
});

it('keeps which post it is and drops who shared it', () => {
  expect(plainLink('https://bbs.example.com/t?tid=12&share_uid=99&from_user=ab#me')).toBe(
    'https://bbs.example.com/t?tid=12',
  );
  expect(plainLink('没有链接')).toBe('没有链接');
});
