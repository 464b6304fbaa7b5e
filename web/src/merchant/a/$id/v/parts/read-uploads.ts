/** The ids of the files in the slots of a list, empty ones left out. */
export function readUploads(data: FormData, name: string, most: number): readonly string[] {
  const names = Array.from({ length: most }, (_, at) => (at === 0 ? name : `${name}.${at}`));
  return names.map((one) => String(data.get(one) ?? '')).filter(Boolean);
}
