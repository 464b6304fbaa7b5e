/** Line icons on a 20-unit grid. They are decoration: the word beside them carries the meaning. */
const paths = {
  alert:
    'M10 6.5v4.2M10 13.6v.1M8.6 3.3 2.4 14.2a1.6 1.6 0 0 0 1.4 2.4h12.4a1.6 1.6 0 0 0 1.4-2.4L11.4 3.3a1.6 1.6 0 0 0-2.8 0Z',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  camera: 'M3 6.8h2.8L7.3 4.6h5.4l1.5 2.2H17v9H3v-9ZM10 13.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Z',
  check: 'm4.5 10.5 3.7 3.7 7.3-8',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6.2V10l2.6 1.8',
  close: 'm5.5 5.5 9 9m0-9-9 9',
  copy: 'M7.5 7.5h8v8h-8v-8ZM12.5 7.5v-3h-8v8h3',
  crop: 'M5.5 2.5v12h12M2.5 5.5h12v12',
  down: 'm5 7.8 5 5 5-5',
  file: 'M5 2.8h6.2L15 6.6v10.6H5V2.8ZM11 3v4h4',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M10 13.7v.1',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.3v4.2M10 6.5v.1',
  next: 'm7.5 4.5 5.5 5.5-5.5 5.5',
  offline:
    'M3 3l14 14M2.8 8.2a10 10 0 0 1 3.1-2M9 5.1a10 10 0 0 1 8.2 3.1M5.6 11.2a6 6 0 0 1 2-1.2M12.3 10a6 6 0 0 1 2.1 1.2M10 15.2v.1',
  phone: 'M6.2 2.8h7.6v14.4H6.2V2.8ZM9.2 14.6h1.6',
  refresh: 'M16 8.5A6.2 6.2 0 0 0 4.6 7M4 11.5A6.2 6.2 0 0 0 15.4 13M4.3 3.6V7h3.4M15.7 16.4V13h-3.4',
  rotate: 'M15.8 9.2A6 6 0 1 0 15 13M16 5v4.2h-4.2',
  trash: 'M4 5.5h12M8 5.3V3.5h4v1.8M5.5 5.5l.7 11h7.6l.7-11M8.4 8.5v5M11.6 8.5v5',
  upload: 'M10 13V3.8M6.3 7.3 10 3.6l3.7 3.7M3.5 12.5v4h13v-4',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, large = false }: { readonly name: IconName; readonly large?: boolean }) {
  return (
    <svg className={large ? 'icon large' : 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
