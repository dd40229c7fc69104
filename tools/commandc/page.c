/* SPDX-License-Identifier: Apache-2.0 */
#include "page.h"

#include "cli/table.h"
#include "general.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* Print text literally, escaped for troff; text between backquotes is bold. */
static void put_text(const char *text, size_t length) {
  static int is_bold; /* Kept across the words of a sentence */
  for (size_t i = 0; i < length; ++i) {
    if (text[i] == '`') {
      is_bold = !is_bold;
      fputs(is_bold ? "\\fB" : "\\fP", stdout);
    } else if (text[i] == '\\') {
      fputs("\\e", stdout);
    } else if (text[i] == '-') {
      fputs("\\-", stdout);
    } else if (text[i] == '\'') {
      fputs("\\(aq", stdout);
    } else if (text[i] == '~') {
      fputs("\\(ti", stdout);
    } else {
      putchar(text[i]);
    }
  }
}

#define SENTENCE_SIZE 512
#define LINE_MOST 78 /* Characters per source line */

/* Print a sentence for filling, on lines of limited length. */
static void put_sentence(const char *text, size_t length) {
  size_t column = 0;
  for (size_t i = 0; i < length;) {
    size_t end = i;
    while (end < length && text[end] != ' ') {
      ++end;
    }
    if (column && column + (end - i) > LINE_MOST) {
      putchar('\n');
      column = 0;
    } else if (column) {
      putchar(' ');
    }
    /* Otherwise troff takes it for a request */
    fputs(!column && text[i] == '.' ? "\\&" : "", stdout);
    put_text(text + i, end - i);
    column += end - i + 2;
    i = end + (end < length);
  }
  putchar('\n');
}

/* Print sentences, each on a line of its own, as troff expects. */
static void put_sentences(const char *text, size_t length) {
  while (length) {
    size_t end = 0;
    while (end < length && !(end + 2 < length && strchr(".?!", text[end]) && text[end + 1] == ' ' &&
                             text[end + 2] == ' ')) {
      ++end;
    }
    end += end < length;
    put_sentence(text, end);
    while (end < length && text[end] == ' ') {
      ++end;
    }
    text += end;
    length -= end;
  }
}

/* Print a phrase as a sentence, followed by the rest. */
static void put_phrase(const char *phrase, const char *more) {
  char sentence[SENTENCE_SIZE];
  snprintf(sentence, sizeof(sentence), "%s.", phrase);
  if (phrase[1] == ' ' || islower((unsigned char)phrase[1])) { /* Not an abbreviation */
    sentence[0] = (char)toupper((unsigned char)sentence[0]);
  }
  put_sentence(sentence, strlen(sentence));
  if (more) {
    put_sentences(more, strlen(more));
  }
}

/* Print the lines of `text` as paragraphs. */
static void put_paragraphs(const char *text, int is_first) {
  while (*text) {
    const size_t length = strcspn(text, "\n");
    if (!is_first) {
      puts(".PP");
    }
    is_first = 0;
    put_sentences(text, length);
    text += length + (text[length] == '\n');
  }
}

/* Print a usage line; words in capitals are placeholders. */
static void put_usage(const char *text, size_t length) {
  for (size_t i = 0; i < length;) {
    size_t end = i;
    while (end < length &&
           (isalnum((unsigned char)text[end]) || text[end] == '-' || text[end] == '_')) {
      ++end;
    }
    if (end == i) {
      putchar(text[i++]);
      continue;
    }
    const char *const font = isupper((unsigned char)text[i]) ? "\\fI" : "\\fB";
    fputs(font, stdout);
    put_text(text + i, end - i);
    fputs("\\fP", stdout);
    i = end;
  }
  putchar('\n');
}

static void put_usages(const cli_command_entry *entry) {
  const char *line = entry->usages;
  do {
    const size_t length = strcspn(line, "\n");
    printf(line == entry->usages ? "" : ".br\n");
    printf("\\fBclausegraph %s\\fP%s", entry->name, length ? " " : "");
    put_usage(line, length);
    line += length + (line[length] == '\n');
  } while (*line);
}

static void put_choices(const cli_choice *choices) {
  int has_begun = 0;
  for (; choices->name; ++choices) {
    if (choices->meaning) {
      puts(has_begun ? "" : ".RS");
      fputs(".TP\n.B ", stdout);
      put_text(choices->name, strlen(choices->name));
      putchar('\n');
      put_phrase(choices->meaning, NULL);
      has_begun = 1;
    }
  }
  if (has_begun) {
    puts(".RE");
  }
}

static void put_option(const cli_option *option) {
  puts(".TP");
  if (cli_table_has_letter(option)) {
    printf("\\fB\\-%c\\fP, ", option->key);
  }
  fputs("\\fB\\-\\-", stdout);
  put_text(option->name, strlen(option->name));
  fputs("\\fP", stdout);
  if (option->value) {
    fputs(" \\fI", stdout);
    put_text(option->value, strlen(option->value));
    fputs("\\fP", stdout);
  }
  putchar('\n');
  put_phrase(option->help, option->more);
  if (option->choices) {
    put_choices(option->choices);
  }
}

static void put_head(const char *title, const char *name, const char *purpose, const char *date) {
  puts(".\\\" SPDX-License-Identifier: Apache-2.0\n.\\\" Made by tools/commandc from "
       "src/cli/table*.c; do not edit.");
  printf(".TH %s 1 \"%s\" \"clausegraph %s\" \"User Commands\"\n.SH NAME\n", title, date,
         CG_VERSION);
  put_text(name, strlen(name));
  fputs(" \\- ", stdout);
  put_sentence(purpose, strlen(purpose));
  puts(".SH SYNOPSIS");
}

void page_name(const cli_command_entry *entry, char out[PAGE_NAME_SIZE]) {
  snprintf(out, PAGE_NAME_SIZE, "clausegraph-%s", entry->name);
  for (char *c = out; *c; ++c) {
    *c = *c == ' ' ? '-' : *c;
  }
}

static void put_capitals(const char *name, char out[PAGE_NAME_SIZE]) {
  size_t i = 0;
  do {
    out[i] = (char)toupper((unsigned char)name[i]);
  } while (name[i++]);
}

static void put_pairs(const general_pair *pairs, char mark) {
  for (; pairs->name; ++pairs) {
    printf(".TP\n.%c ", mark);
    put_text(pairs->name, strlen(pairs->name));
    putchar('\n');
    put_sentences(pairs->text, strlen(pairs->text));
  }
}

static void put_examples(const char *examples) {
  puts(".SH EXAMPLES\n.nf");
  put_text(examples, strlen(examples));
  puts("\n.fi");
}

void page_print(const cli_command_entry *entry, const char *date) {
  char title[PAGE_NAME_SIZE];
  char name[PAGE_NAME_SIZE];
  cli_option_group group;
  cli_choice words[CLI_WORDS_MOST];
  page_name(entry, name);
  put_capitals(name, title);
  put_head(title, name, entry->purpose, date);
  put_usages(entry);
  puts(".SH DESCRIPTION");
  put_paragraphs(entry->text, 1);
  if (entry->more) {
    put_paragraphs(entry->more, 0);
  }
  cli_table_words(entry, words);
  if (words->name) {
    puts(".SH SUBCOMMANDS");
    for (const cli_choice *word = words; word->name; ++word) {
      printf(".TP\n.B %s\n", word->name);
      put_phrase(word->meaning, NULL);
    }
  }
  puts(".SH OPTIONS");
  for (size_t i = 0; (group = cli_table_group(entry, i)).options; ++i) {
    if (i || group.options != entry->options) {
      printf(".SS %s\n", group.heading);
    }
    for (const cli_option *option = group.options; option->name; ++option) {
      put_option(option);
    }
  }
  puts(".SH EXIT STATUS");
  if (entry->statuses) {
    put_sentences(entry->statuses, strlen(entry->statuses));
    puts(".PP");
  }
  puts("See\n.BR clausegraph (1)\nfor the exit statuses and the environment of all commands.");
  if (entry->examples) {
    put_examples(entry->examples);
  }
  puts(".SH SEE ALSO\n.BR clausegraph (1)");
}

void page_print_main(const char *date) {
  const cli_command_entry *entry;
  put_head("CLAUSEGRAPH", "clausegraph",
           "export what every clause of a United Nations resolution refers to, as RDF", date);
  puts(
    "\\fBclausegraph\\fP \\fICOMMAND\\fP [\\fIOPTION\\fP]... [\\fIFILE\\fP]...\n.SH DESCRIPTION");
  put_paragraphs(general_description, 1);
  puts(".SH COMMANDS");
  for (size_t i = 0; (entry = cli_table_at(i)); ++i) {
    if (entry->purpose) {
      char name[PAGE_NAME_SIZE];
      page_name(entry, name);
      fputs(".TP\n.BR ", stdout);
      put_text(name, strlen(name));
      puts(" (1)");
      put_phrase(entry->purpose, NULL);
    }
  }
  puts(".SH OPTIONS");
  for (const cli_option *option = general_options; option->name; ++option) {
    put_option(option);
  }
  puts(".SH EXIT STATUS");
  put_pairs(general_statuses, 'B');
  puts(".SH ENVIRONMENT");
  put_pairs(general_variables, 'B');
  puts(".SH FILES");
  put_pairs(general_files, 'I');
  put_examples(general_examples);
}
