import type { ReactNode } from "react";
import "./base.css";
import { Header } from "./Header";
import styles from "./Page.module.css";

interface PageProps {
  title: string;
  /** right side of the header */
  aside?: ReactNode;
  children: ReactNode;
}

/** A plain page of the box: header, one readable column. */
export function Page({ title, aside, children }: PageProps) {
  return (
    <div className={styles.page}>
      <Header title={title} home="/">
        {aside}
      </Header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
