import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import { StrictMode, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { LangProvider, useLang } from '#web/ui/lang.tsx';
import { startTheme, useDark } from '#web/ui/theme.ts';
import '#web/ui/ui.css';
import './console.css';
import './print.css';
import { queries } from './queries.ts';
import { router } from './router.tsx';
import { antdTheme, antdWords } from './theme.ts';

const Desk = () => {
  const { lang } = useLang();
  const dark = useDark();
  const theme = useMemo(() => antdTheme(dark), [dark]);
  return (
    <ConfigProvider theme={theme} locale={antdWords(lang)} button={{ autoInsertSpace: false }}>
      <App component={false} message={{ maxCount: 2 }}>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  );
};

/** States, labels and sentences are worded by the server: another language means asking again. */
const askAgain = () => void queries.invalidateQueries();

startTheme();
const root = document.getElementById('root');
if (!root) throw new Error('console/index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LangProvider onChange={askAgain}>
      <QueryClientProvider client={queries}>
        <Desk />
      </QueryClientProvider>
    </LangProvider>
  </StrictMode>,
);
