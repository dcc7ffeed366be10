import js from "@eslint/js";
import importX, { createNodeResolver } from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import { readdirSync } from "node:fs";
import tseslint from "typescript-eslint";

/** Imports run one way: ui, geometry, api → features → pages. A feature does not know its neighbours. */
function importZones() {
  const base = ["ui", "geometry", "api"].map((layer) => ({
    target: `./src/${layer}`,
    from: ["./src/features", "./src/pages"],
    message: "ui, geometry and api are the ground floor: they import neither features nor pages.",
  }));
  const features = readdirSync("./src/features").flatMap((feature) => [
    {
      target: `./src/features/${feature}`,
      from: "./src/features",
      except: [`./${feature}`],
      message: "A feature does not import another feature; let the page compose them.",
    },
    {
      target: `./src/features/${feature}`,
      from: "./src/pages",
      message: "Pages import features, not the other way round.",
    },
  ]);
  const pages = readdirSync("./src/pages").map((name) => ({
    target: `./src/pages/${name}`,
    from: "./src/pages",
    except: [`./${name}`],
    message: "A page does not import another page.",
  }));
  return [...base, ...features, ...pages];
}

export default tseslint.config(
  { ignores: ["dist/", "src/api/schema.d.ts", "test-results/", "playwright-report/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { "react-hooks": reactHooks, "import-x": importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      "import-x/resolver-next": [createNodeResolver({ extensions: [".ts", ".tsx", ".js"] })],
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "import-x/no-restricted-paths": ["error", { zones: importZones() }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // On the wire an empty text means "none": falling back from it is what is meant.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["**/*.test.{ts,tsx}"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // Playwright's fixtures take what they depend on by destructuring, and are handed a function named `use`.
    files: ["browser-tests/**/*.ts"],
    rules: {
      "no-empty-pattern": "off",
      "react-hooks/rules-of-hooks": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["scripts/*.mjs", "*.js"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
  },
);
