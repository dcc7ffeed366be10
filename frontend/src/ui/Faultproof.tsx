import { Component, type ReactNode } from "react";

interface FaultproofProps {
  /** what to show instead of a part that broke */
  instead: ReactNode;
  /** A part that broke is tried again when this changes. */
  retryOn: unknown;
  children: ReactNode;
}

interface FaultproofState {
  broken: boolean;
  retryOn: unknown;
}

/** Keeps a fault in one part of a page from taking the whole page away, and tries the part again later. */
export class Faultproof extends Component<FaultproofProps, FaultproofState> {
  override state: FaultproofState = { broken: false, retryOn: this.props.retryOn };

  static getDerivedStateFromError(): Partial<FaultproofState> {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: FaultproofProps, state: FaultproofState): Partial<FaultproofState> | null {
    return Object.is(props.retryOn, state.retryOn) ? null : { broken: false, retryOn: props.retryOn };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
