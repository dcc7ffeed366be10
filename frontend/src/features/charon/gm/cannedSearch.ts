import type { CannedReply } from "../../../api/model";

/** The replies in which every word of the query occurs, whatever its case and accents; no words find all. */
export function findCanned(replies: readonly CannedReply[], query: string): readonly CannedReply[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? replies
    : replies.filter(({ text }) => {
        const bare = plain(text);
        return words.every((word) => bare.includes(word));
      });
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
