/** The shapes a station can have. */
export type StationKind = "hub" | "dock" | "relay" | "refinery" | "wheel" | "plain";

/** Which shape stands for a station's icon, in the file's words. */
export function stationKind(icon: string): StationKind {
  const word = icon.trim().toLowerCase();
  if (/ship ?yard|dock|yard|port|hangar/.test(word)) {
    return "dock";
  }
  if (/relay|satellite|beacon|comm|sensor|probe|telescope/.test(word)) {
    return "relay";
  }
  if (/refiner|mining|mine|factory|industr|fuel|depot|plant/.test(word)) {
    return "refinery";
  }
  if (/habitat|ring|colony|wheel|city/.test(word)) {
    return "wheel";
  }
  if (/station|outpost|base|hub/.test(word)) {
    return "hub";
  }
  return "plain";
}
