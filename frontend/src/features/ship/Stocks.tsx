import type { Ship, Stock } from "../../api/model";
import { gaugeTone, Meter } from "../../ui/Meter";
import styles from "./ShipPanel.module.css";
import { useTurns } from "./useChanges";

/** From here on they stand closer. */
const MANY = 8;

/** What runs out aboard: fuel, supplies, and the time to the jump; nothing where the ship's file has none of it. */
export function Stocks({ ship }: { ship: Ship }) {
  const { fuel, jump_countdown: countdown, supplies } = ship;
  const stocks = [
    ...(fuel ? [{ key: "fuel", stock: named(fuel, "Fuel") }] : []),
    ...supplies.map((stock, index) => ({ key: `supply ${stock.name || index}`, stock: named(stock, "Supplies") })),
  ];
  if (stocks.length === 0 && !countdown) {
    return null;
  }
  return (
    <section
      className={styles.stocks}
      aria-label="Stores"
      data-testid="stocks"
      data-many={stocks.length > MANY ? "" : undefined}
    >
      {countdown && <Countdown stock={countdown} />}
      {stocks.map(({ key, stock }) => (
        <StockLine key={key} stock={stock} />
      ))}
    </section>
  );
}

function named(stock: Stock, name: string): Stock {
  return stock.name === "" ? { ...stock, name } : stock;
}

/** The jump is what everybody waits for: its number is the largest on the panel. */
function Countdown({ stock }: { stock: Stock }) {
  const amount = amountOf(stock);
  const changed = useTurns(amount || stock.text);
  return (
    <div className={styles.countdown} data-stock="jump" data-changed={changed}>
      <span className={styles.stockName}>{stock.name || "Jump"}</span>
      <span className={styles.count}>{amount || stock.text}</span>
      {amount !== "" && stock.text !== "" && <span className={styles.stockText}>{stock.text}</span>}
    </div>
  );
}

function StockLine({ stock }: { stock: Stock }) {
  const { name, text, current, max } = stock;
  const amount = amountOf(stock);
  const changed = useTurns(amount || text);
  return (
    <div className={styles.stock} data-stock={name} data-changed={changed}>
      {current != null && max != null ? (
        <Meter label={name} value={current} max={max} text={amount} tone={gaugeTone(current, max)} />
      ) : (
        <p className={styles.stockLine}>
          <span className={styles.stockName}>{name}</span>
          <span className={styles.stockValue}>{amount || text}</span>
        </p>
      )}
      {amount !== "" && text !== "" && <p className={styles.stockText}>{text}</p>}
    </div>
  );
}

/** `12 / 20 t`, `12 t`; empty when the file has no number. */
function amountOf({ current, max, unit }: Stock): string {
  return current == null ? "" : [max == null ? `${current}` : `${current} / ${max}`, unit].filter(Boolean).join(" ");
}
