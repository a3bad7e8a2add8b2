/** Longest side that still shows a number plate across a street; a phone's 12 megapixels cost ten times the data. */
const LONGEST = 2048;
const SMALL_ENOUGH = 600 * 1024;

/**
 * A smaller JPEG of a photo, upright; the same file where it is small already or the browser can't open it.
 * Drawing it anew also drops the position hidden in the file before it leaves the phone.
 */
export const shrinkPhoto = async (file: File): Promise<File> => {
  if (file.size <= SMALL_ENOUGH || !file.type.startsWith('image/')) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return file;
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return blob && blob.size < file.size
    ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg', lastModified: file.lastModified })
    : file;
};
