import type { Block } from '#domain/text/markdown.ts';
import { helpWords } from '#i18n/help.ts';
import { say, type Lang } from '#i18n/translate.ts';
import { HelpBlocks } from '../help-blocks.tsx';

export interface HelpPageProps {
  readonly lang: Lang;
  readonly here: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly { readonly id: string; readonly title: string }[];
}

/** A page of the manual with the list of all pages; read on a phone as well as beside the desk. */
export const HelpPage = ({ lang, here, title, blocks, pages }: HelpPageProps) => {
  const word = (key: keyof typeof helpWords) => say(helpWords[key], lang);
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{here === 'README' ? title : `${title} · ${word('help.title')}`}</title>
        <link rel="stylesheet" href="/public/help.css" />
      </head>
      <body>
        <header lang={lang}>
          <a href="/help">
            <b>{word('help.title')}</b>
          </a>
          {lang === 'en' ? <span>{word('help.language')}</span> : null}
          <nav>
            <a href="/console/">{word('help.desk')}</a>
            <a href="/field/">{word('help.field')}</a>
          </nav>
        </header>
        <div className="columns">
          <nav aria-label={word('help.all')}>
            <ul>
              {pages.map((page) => (
                <li key={page.id}>
                  <a href={`/help/${page.id}`} aria-current={page.id === here ? 'page' : undefined}>
                    {page.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <main>
            <HelpBlocks blocks={blocks} />
          </main>
        </div>
      </body>
    </html>
  );
};
