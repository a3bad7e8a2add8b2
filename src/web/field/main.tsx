import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LangProvider } from '#web/ui/lang.tsx';
import { startTheme } from '#web/ui/theme.ts';
import { App } from './app.tsx';
import './field.css';

startTheme();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <LangProvider>
        <App />
      </LangProvider>
    </StrictMode>,
  );
