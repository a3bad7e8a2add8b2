import { useEffect } from 'react';
import { useFieldWords } from './session.tsx';

/** The page's own title, before the product's: what a tab, a history and a screen reader say. */
export const useTitle = (title: string): void => {
  const t = useFieldWords();
  const product = t('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
    return () => {
      document.title = product;
    };
  }, [title, product]);
};
