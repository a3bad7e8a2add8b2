const FIRST_SIZE = 1 << 16;
const MOST_FULL = 0.6;

/**
 * A set of texts that remembers 64 bits of each: 13 to 27 bytes a text whatever its length, so that a million numbers
 * fit in 27 MB. Two of a million different texts are taken for one in one of 37 million files.
 */
export class Fingerprints {
  private slots = new Uint32Array(2 * FIRST_SIZE);
  private held = 0;

  /** @returns false where it was there already */
  add(text: string): boolean {
    if (this.held > (this.slots.length / 2) * MOST_FULL) this.grow();
    const isNew = place(this.slots, hash(text, 0x811c9dc5), hash(text, 0x9747b28c) | 1);
    if (isNew) this.held++;
    return isNew;
  }

  private grow(): void {
    const wider = new Uint32Array(this.slots.length * 2);
    for (let i = 0; i < this.slots.length; i += 2) {
      if (this.slots[i + 1] !== 0) place(wider, this.slots[i]!, this.slots[i + 1]!);
    }
    this.slots = wider;
  }
}

/** Open addressing; the second word of a taken slot is never 0. */
function place(slots: Uint32Array, high: number, low: number): boolean {
  const mask = slots.length / 2 - 1;
  const [a, b] = [high >>> 0, low >>> 0];
  for (let slot = (a ^ (b >>> 7)) & mask; ; slot = (slot + 1) & mask) {
    const taken = slots[2 * slot + 1];
    if (taken === 0) {
      slots[2 * slot] = a;
      slots[2 * slot + 1] = b;
      return true;
    }
    if (taken === b && slots[2 * slot] === a) return false;
  }
}

/** FNV-1a over UTF-16 units with murmur's finish. */
function hash(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
