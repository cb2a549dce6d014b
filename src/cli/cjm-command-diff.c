/* cjm-command-diff.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "cjm-command.h"
#include "cjm-delta-words.h"
#include "cjm-listing.h"
#include "cjm-problem.h"

/*
 * What is different in two documents, a line for each difference; and the ways in which git asks for that: as a tool, as
 * the driver of a diff, and as what turns one document into text; see gitattributes(5).
 */

/* Git's name for a file that is not there: a document that was added or removed */
#define NO_FILE "/dev/null"

/* How git calls a driver: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE; for a file that has another name now
 * also that, and what git says of it; and PATH alone for a file that is being merged, when this variable is set. */
#define OLD_FILE 1
#define NEW_FILE 4
#define NEW_PATH 7
#define N_ARGUMENTS 7
#define N_ARGUMENTS_RENAMED 9
#define DRIVER_VARIABLE "GIT_DIFF_PATH_COUNTER"

/* What refuses it is listed on standard error. */
static CjmDocument *
read_or_tell (const char *name)
{
  CjmExit exit;

  return g_str_equal (name, NO_FILE) ? cjm_document_new_empty () : cjm_command_read_or_tell (name, &exit);
}

static CjmExit
diff_two (char **files)
{
  g_autoptr (CjmDocument) old_document = read_or_tell (files[0]);
  g_autoptr (CjmDocument) new_document = read_or_tell (files[1]);
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autoptr (CjmComparison) comparison = NULL;
  g_autofree char *text = NULL;
  CjmExit exit;

  if (old_document == NULL || new_document == NULL)
    return CJM_EXIT_USAGE;

  comparison = cjm_comparison_new (old_document, new_document);
  text = cjm_comparison_to_text (comparison, words);
  exit = cjm_command_print (text);

  return exit == CJM_EXIT_DONE && *text != '\0' ? CJM_EXIT_DIFFERENT : exit;
}

static CjmExit
list_one (const char *file)
{
  g_autoptr (CjmDocument) document = read_or_tell (file);
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autofree char *text = NULL;

  if (document == NULL)
    return CJM_EXIT_USAGE;

  text = cjm_listing_to_text (document, words);

  return cjm_command_print (text);
}

/* As cjm_command_read_or_tell(), but what refuses a document is what is told of it. */
static CjmDocument *
read_for_git (const char *file,
              const char *path,
              char      **complaints)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmDocument *document;
  CjmExit exit;

  document = g_str_equal (file, NO_FILE) ? cjm_document_new_empty () : cjm_command_read (file, problems, &exit);
  *complaints = document == NULL ? cjm_command_list_problems (problems, path) : g_strdup ("");

  return document;
}

/* What is different, or why that cannot be told */
static char *
describe_for_git (const char *path,
                  const char *old_file,
                  const char *new_file)
{
  g_autofree char *old_complaints = NULL;
  g_autofree char *new_complaints = NULL;
  g_autoptr (CjmDocument) old_document = read_for_git (old_file, path, &old_complaints);
  g_autoptr (CjmDocument) new_document = read_for_git (new_file, path, &new_complaints);
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autoptr (CjmComparison) comparison = NULL;

  if (old_document == NULL || new_document == NULL)
    return g_strconcat (old_complaints, new_complaints, NULL);

  comparison = cjm_comparison_new (old_document, new_document);
  if (cjm_comparison_get_n_deltas (comparison) == 0)
    return g_strdup (_("no difference but in how the file is laid out"));
  return cjm_comparison_to_text (comparison, words);
}

/* The name of the file, and below it what is different. Git shows no further file when its driver ends with an error. */
static CjmExit
drive_git (char **arguments)
{
  gboolean renamed = arguments[N_ARGUMENTS] != NULL;
  g_autofree char *text = describe_for_git (arguments[0], arguments[OLD_FILE], arguments[NEW_FILE]);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_autofree char *indented = g_strjoinv ("\n  ", lines);
  g_autofree char *whole = g_strdup_printf ("%s%s%s\n  %s\n", arguments[0], renamed ? " → " : "",
                                            renamed ? arguments[NEW_PATH] : "", indented);

  return cjm_command_print (whole);
}

static CjmExit
run (char **files)
{
  guint n = files != NULL ? g_strv_length (files) : 0;

  if (n == 1 && g_getenv (DRIVER_VARIABLE) != NULL)
    {
      /* Translators: %s is a file in which git could not bring two versions together by itself */
      g_autofree char *text = g_strdup_printf (_("%s is still being merged"), files[0]);
      g_autofree char *line = g_strconcat (text, "\n", NULL);

      return cjm_command_print (line);
    }
  if (n == 1)
    return list_one (files[0]);
  if (n == 2)
    return diff_two (files);
  if (n == N_ARGUMENTS || n == N_ARGUMENTS_RENAMED)
    return drive_git (files);

  return cjm_command_misuse (_("Which two files?"));
}

/**
 * cjm_command_diff:
 * @argc: of the command, whose name is the first argument
 * @argv: (array length=argc): its arguments
 *
 * Tells what is different in two documents.
 *
 * Returns: how the program is to end
 */
CjmExit
cjm_command_diff (int    argc,
                  char **argv)
{
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (_("OLD NEW"));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Tells what is different in two journey documents, one difference a line."));
  g_option_context_set_description (context,
    _("With one document it lists all that is in it, a value a line. “-” reads standard input,\n"
      "and /dev/null is a document with nothing in it. Git can call it in three ways:\n"
      "\n"
      "  git config diff.journey.command 'klantreis-cli diff'    # for git diff\n"
      "  git config diff.journey.textconv 'klantreis-cli diff'   # for git log -p and git show\n"
      "  git difftool -x 'klantreis-cli diff'\n"
      "\n"
      "The first two need a line “*.journey diff=journey” in .gitattributes.\n"
      "\n"
      "Exit status: 0 when there is no difference, 1 when there is, 2 when a document is refused or cannot be read."));
  if (!cjm_command_parse (context, argc, argv))
    return CJM_EXIT_USAGE;

  return run (files);
}
