import { Marker, type Map as GlMapInstance } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { MapPin } from './office-area.ts';

const Pin = ({ map, pin }: { map: GlMapInstance; pin: MapPin }) => {
  const [element] = useState(() => {
    const node = document.createElement('div');
    node.className = 'pin';
    return node;
  });
  const { lng, lat } = pin;
  useEffect(() => {
    const marker = new Marker({ element }).setLngLat([lng, lat]).addTo(map);
    // The library calls each marker an image with one name; the content says itself what it is.
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
    return () => {
      marker.remove();
    };
  }, [map, element, lng, lat]);
  return createPortal(pin.content, element);
};

/** Content at points: buttons among the page's own, so that the keyboard and a screen reader come to them in order. */
export const Pins = ({ map, pins }: { map: GlMapInstance; pins: readonly MapPin[] }) =>
  pins.map((pin) => <Pin key={pin.key} map={map} pin={pin} />);
