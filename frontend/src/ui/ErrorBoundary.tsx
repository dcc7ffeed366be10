import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  /** what to show instead of a part that broke */
  fallback: ReactNode;
  /** A part that broke is tried again when this changes. */
  resetKey: unknown;
  children: ReactNode;
}

interface ErrorBoundaryState {
  broken: boolean;
  resetKey: unknown;
}

/** Keeps a fault in one part of a page from taking the whole page away, and tries the part again later. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { broken: true };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return Object.is(props.resetKey, state.resetKey) ? null : { broken: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
