/** Files out of what a person chose, dropped or pasted. */
import type { Chosen } from './uploads.js';

export function fromInput(list: FileList | null): Chosen[] {
  return [...(list ?? [])].map(ofFile);
}

export function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** A folder is taken too, so that its refusal can be seen. */
export function fromDrop(transfer: DataTransfer | null): Chosen[] {
  return [...(transfer?.items ?? [])].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    const folder = item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory === true;
    return file ? [{ ...ofFile(file), folder }] : [];
  });
}

/**
 * Files of the clipboard; none where it has text as well: a copied table comes as text and as a picture, and its text is
 * meant. A picture has no name of its own there.
 */
export function fromPaste(transfer: DataTransfer | null, nameless: string, now: Date = new Date()): Chosen[] {
  if (!transfer || transfer.types.includes('text/plain')) return [];
  return [...transfer.files].map((file) => {
    const [, extension] = /^image\.(\w+)$/.exec(file.name) ?? [];
    const time = now.toTimeString().slice(0, 8).replaceAll(':', '-');
    return extension ? { ...ofFile(file), name: `${nameless} ${time}.${extension}` } : ofFile(file);
  });
}

function ofFile(file: File): Chosen {
  return { name: file.name, bytes: file.size, file };
}
