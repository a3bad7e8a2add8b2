import type { FileView } from '#contract/matters.ts';
import { API } from './client.ts';
import { ApiProblem, offlineProblem } from './problem.ts';
import type { Problem } from '#contract/common.ts';

export interface UploadOptions {
  readonly role: FileView['role'];
  readonly matterId?: string;
  /** A public report has no account: its uploads go to `/public/uploads`. */
  readonly isPublic?: boolean;
  /** Share that has arrived, 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

const readBody = (body: string | undefined): Problem | null => {
  try {
    return body ? (JSON.parse(body) as Problem) : null;
  } catch {
    return null;
  }
};

/**
 * Sends a file in pieces and goes on where it stopped when the signal was lost, also after the page was closed.
 * Gives the id of the stored file, for `fileIds` or shown with its matter.
 */
export const uploadFile = async (file: File | Blob, name: string, options: UploadOptions): Promise<string> => {
  // Loaded with the first picture: most visits send none, and the phone's first load is counted in seconds.
  const { Upload } = await import('tus-js-client').catch(() => {
    throw offlineProblem();
  });
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: `${API}${options.isPublic ? '/public' : ''}/uploads`,
      retryDelays: [0, 1000, 3000, 8000, 20_000],
      chunkSize: 2 ** 20,
      removeFingerprintOnSuccess: true,
      metadata: {
        filename: name,
        filetype: file.type,
        role: options.role,
        ...(options.matterId ? { matterId: options.matterId } : {}),
      },
      headers: { 'accept-language': document.documentElement.lang || 'zh-CN' },
      onProgress: (sent, total) => options.onProgress?.(total > 0 ? sent / total : 0),
      onError: (error) => {
        const response = 'originalResponse' in error ? error.originalResponse : null;
        const problem = readBody(response?.getBody());
        reject(problem ? new ApiProblem(problem) : offlineProblem());
      },
      onSuccess: ({ lastResponse }) => {
        const id = lastResponse.getHeader('Huiyin-File-Id');
        if (id) resolve(id);
        else reject(offlineProblem());
      },
    });
    options.signal?.addEventListener('abort', () => void upload.abort().then(() => reject(offlineProblem())));
    void upload.findPreviousUploads().then((previous) => {
      const [last] = previous;
      if (last) upload.resumeFromPreviousUpload(last);
      upload.start();
    });
  });
};
