import { createRandom, type Random } from './random.ts';

/** Which worker a picture is of, by its id alone. */
export const workerOfPhoto = (photoId: string): string | undefined => /^photo-(w-\d{3,6})$/.exec(photoId)?.[1];

const skins = [
  ['#f3d3b8', '#e3b593'],
  ['#edc7a5', '#d9a67f'],
  ['#e4b78f', '#cc9a70'],
  ['#f6dcc6', '#e8c0a2'],
] as const;
const walls = ['#dfe8ee', '#e6ebe0', '#ece6dc', '#e2e4ef', '#dcebe8'];
const clothes = ['#3f6f86', '#4f7a5c', '#8a5a4a', '#5b5f8c', '#7d6a45', '#2f5f73'];
const hairs = ['#241f1e', '#332a26', '#1d1f24', '#40332c'];
const greys = ['#7c7874', '#9a9691', '#5e5a57'];

/** Given names of men; everybody else is drawn as a woman. A name and a face that do not go together would look like a fraud. */
const men = new Set('建国志文海明平军根');

interface Looks {
  skin: string;
  shade: string;
  hair: string;
  wall: string;
  cloth: string;
  old: boolean;
  /** Half of the face's width, and where the chin is. */
  half: number;
  chin: number;
}

const looksOf = (random: Random): Looks => {
  const old = random.chance(30);
  const [skin, shade] = random.pick(skins);
  return {
    skin,
    shade,
    old,
    hair: random.pick(old ? greys : hairs),
    wall: random.pick(walls),
    cloth: random.pick(clothes),
    half: 54 + random.int(9),
    chin: 206 + random.int(12),
  };
};

const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}"${more}/>`;
const line = (d: string, stroke: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`;

/** What is seen behind the head: only long hair. */
const behind = (woman: boolean, style: number, { hair, half }: Looks): string => {
  if (!woman) return '';
  const [left, right] = [160 - half - 12, 160 + half + 12];
  if (style === 0) return path(`M${left} 140Q${left - 8} 60 160 58T${right} 140L${right + 4} 214Q160 236 ${left - 4} 214Z`, hair);
  if (style === 1) return `<circle cx="160" cy="58" r="27" fill="${hair}"/>`;
  return path(`M${left + 2} 150Q${left - 4} 62 160 60T${right - 2} 150L${right - 6} 186H${left + 6}Z`, hair);
};

const fringe = (woman: boolean, style: number, { hair, half }: Looks): string => {
  const [left, right] = [160 - half - 4, 160 + half + 4];
  const top = woman ? 62 : 66;
  const inner = woman
    ? [
        `Q${right - 4} 112 168 96Q132 116 ${left + 6} 128`,
        `Q${right - 8} 98 160 90Q${left + 12} 92 ${left + 8} 122`,
        `Q${right - 6} 118 186 108Q140 112 ${left + 6} 122`,
      ]
    : [
        `Q${right - 6} 104 196 100Q150 104 ${left + 14} 100`,
        `Q${right - 4} 112 182 102Q130 88 ${left + 8} 120`,
        `Q${right - 4} 98 140 96Q${left + 14} 98 ${left + 8} 118`,
      ];
  return path(`M${left} 146Q${left - 6} ${top} 160 ${top}T${right} 146${inner[style]!}Z`, hair);
};

const face = (random: Random, { skin, shade, hair, old, half, chin }: Looks): string => {
  const [left, right] = [160 - half, 160 + half];
  const apart = 25 + random.int(4);
  const eye = 140 + random.int(5);
  const smile = 4 + random.int(6);
  const brow = eye - 17;
  const eyes = [160 - apart, 160 + apart]
    .map(
      (x) =>
        `<ellipse cx="${x}" cy="${eye}" rx="5.5" ry="5" fill="#2b2321"/><circle cx="${x + 1.6}" cy="${eye - 1.6}" r="1.4" fill="#fff"/>` +
        line(`M${x - 11} ${eye - 3}Q${x} ${eye - 10} ${x + 11} ${eye - 3}`, '#4a3a34', 2.2) +
        line(`M${x - 12} ${brow + 2}Q${x} ${brow - 5} ${x + 12} ${brow + 2}`, old ? '#7a716b' : hair, 3.4) +
        (old ? line(`M${x - 9} ${eye + 13}Q${x} ${eye + 17} ${x + 9} ${eye + 13}`, shade, 2) : ''),
    )
    .join('');
  const glasses = random.chance(old ? 40 : 18)
    ? [160 - apart, 160 + apart]
        .map((x) => `<rect x="${x - 19}" y="${eye - 14}" width="38" height="28" rx="11" fill="none" stroke="#4b4f57" stroke-width="2.6"/>`)
        .join('') + line(`M${160 - apart + 19} ${eye - 3}Q160 ${eye - 8} ${160 + apart - 19} ${eye - 3}`, '#4b4f57', 2.6)
    : '';
  const mouth = eye + 43;
  return (
    `<ellipse cx="${left + 1}" cy="150" rx="9" ry="15" fill="${shade}"/><ellipse cx="${right - 1}" cy="150" rx="9" ry="15" fill="${shade}"/>` +
    path(
      `M${left} 128Q${left} 76 160 76T${right} 128Q${right} ${chin - 26} ${160 + 26} ${chin - 5}Q160 ${chin + 8} ${160 - 26} ${chin - 5}Q${left} ${chin - 26} ${left} 128Z`,
      skin,
    ) +
    eyes +
    glasses +
    line(`M160 ${eye + 8}Q${156} ${eye + 22} 163 ${eye + 25}`, shade, 3) +
    line(`M144 ${mouth}Q160 ${mouth + smile} 176 ${mouth}`, '#a4574c', 4) +
    (old
      ? line(
          `M${160 - 33} ${eye + 26}Q${160 - 31} ${eye + 36} ${160 - 27} ${eye + 42}M${160 + 33} ${eye + 26}Q${160 + 31} ${eye + 36} ${160 + 27} ${eye + 42}`,
          shade,
          2.4,
        )
      : '')
  );
};

const body = ({ shade, skin, cloth }: Looks): string =>
  path('M22 320Q26 250 118 232L160 246 202 232Q294 250 298 320Z', cloth) +
  path('M134 190H186V236Q160 262 134 236Z', shade) +
  path('M136 190H184V224Q160 246 136 224Z', skin, ' opacity=".55"') +
  path('M130 228L160 262 136 280 112 238ZM190 228L160 262 184 280 208 238Z', '#f7f5f0');

/** A drawn face, the same for the same worker, that says so: nobody's photo, and no one could take it for one. */
export const drawFace = ({ photoId, name }: { photoId: string; name: string }): string => {
  const random = createRandom(`face ${photoId}`);
  const looks = looksOf(random);
  const woman = !men.has(name.at(-1) ?? '');
  const style = random.int(3);
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320" width="320" height="320"><title>演示头像</title>' +
    `<rect width="320" height="320" fill="${looks.wall}"/><g transform="translate(-37 -26) scale(1.23)">` +
    `${behind(woman, style, looks)}${body(looks)}${face(random, looks)}${fringe(woman, style, looks)}</g>` +
    '<rect y="286" width="320" height="34" fill="#fff" opacity=".88"/>' +
    '<text x="160" y="310" text-anchor="middle" font-family="sans-serif" font-size="20" fill="#33373d">演示头像</text></svg>'
  );
};
