/* cjm-command.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands have in common: arguments, messages, documents in, bytes out.
 */

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "cjm-command.h"
#include "cjm-file-error.h"
#include "cjm-load.h"
#include "cjm-problem.h"
#include "cjm-reader.h"
#include "cjm-save.h"

/* What stands for standard input and output */
#define STREAM "-"

/**
 * cjm_command_say:
 *
 * Tells a person something, on standard error. File names in it are left as the bytes that they are.
 */
void
cjm_command_say (const char *format,
                 ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fprintf (stderr, CJM_PROGRAM ": %s\n", text);
}

/**
 * cjm_command_misuse:
 *
 * Says what is wrong with the arguments, and where help is.
 *
 * Returns: %CJM_EXIT_USAGE
 */
CjmExit
cjm_command_misuse (const char *format,
                    ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  cjm_command_say ("%s", text);
  fprintf (stderr, _("Try “%s --help”."), g_get_prgname ());
  fputc ('\n', stderr);

  return CJM_EXIT_USAGE;
}

/**
 * cjm_command_parse:
 * @context: (transfer full): with the options of one command
 *
 * Reads a command's options. Ends the program where help is asked for.
 *
 * Returns: whether they are in order; if not, that was said
 */
gboolean
cjm_command_parse (GOptionContext *context,
                   int             argc,
                   char          **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  done = g_option_context_parse (context, &argc, &argv, &error);
  g_option_context_free (context);
  if (!done)
    cjm_command_misuse ("%s", error->message);

  return done;
}

/**
 * cjm_command_read:
 * @name: a file, or "-" for standard input
 * @problems: takes a #CjmProblem for everything that is wrong with the document
 * @exit: (out): how the program is to end where there is no document
 *
 * Reads a document. That it could not be read is said here; its problems are the caller's to tell.
 *
 * Returns: (transfer full) (nullable): the document
 */
CjmDocument *
cjm_command_read (const char *name,
                  GPtrArray  *problems,
                  CjmExit    *exit)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;

  *exit = CJM_EXIT_REFUSED;

  bytes = g_str_equal (name, STREAM) ? cjm_load_stream (STDIN_FILENO, name, &error)
                                     : cjm_load_bytes (file, NULL, &error);
  if (bytes == NULL && g_error_matches (error, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE))
    {
      g_ptr_array_add (problems, cjm_problem_new (CJM_PROBLEM_ERROR, 0, 0, NULL, error->message));
      return NULL;
    }
  if (bytes == NULL)
    {
      *exit = CJM_EXIT_USAGE;
      cjm_command_say ("%s", error->message);
      return NULL;
    }

  text = g_bytes_get_data (bytes, &length);

  return cjm_reader_read (text != NULL ? text : "", length, problems);
}

/**
 * cjm_command_read_or_tell:
 *
 * As cjm_command_read(), for commands that go on only with a document: what refuses it is listed on standard error.
 */
CjmDocument *
cjm_command_read_or_tell (const char *name,
                          CjmExit    *exit)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmDocument *document = cjm_command_read (name, problems, exit);

  if (document == NULL)
    cjm_command_list_problems (problems, name, stderr);

  return document;
}

/**
 * cjm_command_list_problems:
 * @name: the file, as the person named it
 *
 * Writes problems to a stream, one a line.
 */
void
cjm_command_list_problems (GPtrArray  *problems,
                           const char *name,
                           FILE       *stream)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = cjm_problem_to_string (g_ptr_array_index (problems, i), name);

      fputs (line, stream);
      fputc ('\n', stream);
    }
}

static CjmExit
write_to_stdout (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (fwrite (data, 1, size, stdout) < size || fflush (stdout) != 0)
    {
      cjm_command_say (_("Could not write to standard output: %s"), cjm_file_error_get_reason (errno));
      return CJM_EXIT_USAGE;
    }

  return CJM_EXIT_DONE;
}

/**
 * cjm_command_write:
 * @name: (nullable): a file; %NULL or "-" for standard output
 *
 * Writes a result. A file is replaced whole or not at all; what else it has lost by that is said.
 *
 * Returns: %CJM_EXIT_DONE, or %CJM_EXIT_USAGE where it could not be written, which was said
 */
CjmExit
cjm_command_write (const char *name,
                   GBytes     *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;

  if (name == NULL || g_str_equal (name, STREAM))
    return write_to_stdout (bytes);

  file = g_file_new_for_commandline_arg (name);
  if (cjm_save_bytes (file, bytes, NULL, &warning, &error))
    {
      if (warning != NULL)
        cjm_command_say ("%s: %s", name, warning);
      return CJM_EXIT_DONE;
    }

  cjm_command_say ("%s", error->message);
  return CJM_EXIT_USAGE;
}
