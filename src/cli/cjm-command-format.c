/* cjm-command-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-command.h"
#include "cjm-readable.h"
#include "cjm-writer.h"

/**
 * cjm_command_format:
 * @argc: of the command, whose name is the first argument
 * @argv: (array length=argc): its arguments
 *
 * Writes a document as the program itself would save it.
 *
 * Returns: how the program is to end
 */
CjmExit
cjm_command_format (int    argc,
                    char **argv)
{
  g_auto (GStrv) files = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to OUT rather than to standard output"), N_("OUT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (_("FILE"));
  g_autoptr (CjmDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CjmExit exit;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Writes a journey document in its canonical layout."));
  g_option_context_set_description (context,
    _("The same document always gives the same bytes. OUT may be FILE. “-” reads standard input.\n"
      "\n"
      "Exit status: 0 when it was written, 1 when the document is refused, 2 when a file cannot be read or written."));
  if (!cjm_command_parse (context, argc, argv))
    return CJM_EXIT_USAGE;
  if (files == NULL)
    return cjm_command_misuse (_("Which file?"));
  if (files[1] != NULL)
    return cjm_command_misuse (_("One file at a time"));

  document = cjm_command_read_or_tell (files[0], &exit);
  if (document == NULL)
    return exit;

  bytes = cjm_writer_write (document);
  if (!cjm_readable_check (bytes, output != NULL ? output : files[0], &error))
    {
      cjm_command_say ("%s", error->message);
      return CJM_EXIT_REFUSED;
    }

  return cjm_command_write (output, bytes);
}
