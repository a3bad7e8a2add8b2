/** A QR code as squares of one path, drawn in place: no picture to load, nothing sent to anyone. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** Dark on white in both themes: many scanners don't read the other way round. */
export const QrCode = ({ qr, label }: { qr: QrPath; label: string }) => (
  <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={label} shapeRendering="crispEdges">
    <rect width={qr.size} height={qr.size} fill="#ffffff" />
    <path d={qr.path} fill="#1f2933" />
  </svg>
);
