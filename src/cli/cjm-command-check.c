/* cjm-command-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-command.h"
#include "cjm-problem.h"

static CjmExit
check_file (const char *name)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmDocument) document = NULL;
  g_autofree char *list = NULL;
  CjmExit read, told;

  document = cjm_command_read (name, problems, &read);
  list = cjm_command_list_problems (problems, name);
  told = cjm_command_print (list);

  return MAX (document != NULL ? CJM_EXIT_DONE : read, told);
}

/**
 * cjm_command_check:
 * @argc: of the command, whose name is the first argument
 * @argv: (array length=argc): its arguments
 *
 * Lists on standard output what is wrong with documents.
 *
 * Returns: the worst that was found
 */
CjmExit
cjm_command_check (int    argc,
                   char **argv)
{
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (_("FILE…"));
  CjmExit worst = CJM_EXIT_DONE;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Tells what is wrong with journey documents, one problem a line."));
  g_option_context_set_description (context,
    _("A line reads “FILE:LINE:COLUMN: error: PATH: what was found, what was expected”, or\n"
      "“FILE: warning: …” for what does not keep a document from being opened.\n"
      "“-” reads standard input.\n"
      "\n"
      "Exit status: 0 when all are sound, 1 when one is refused, 2 when one cannot be read."));
  if (!cjm_command_parse (context, argc, argv))
    return CJM_EXIT_USAGE;
  if (files == NULL)
    return cjm_command_misuse (_("Which file?"));

  for (guint i = 0; files[i] != NULL; i++)
    {
      CjmExit exit = check_file (files[i]);

      worst = MAX (worst, exit);
    }

  return worst;
}
