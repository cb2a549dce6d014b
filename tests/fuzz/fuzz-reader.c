/* fuzz-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-reader.h"
#include "cjm-writer.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/*
 * What has to hold of any bytes: they are refused with a reason, or they open, and what is written of them opens
 * without errors and is written the same.
 */

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* abort (), which a fuzzer catches: what g_error () raises ends it and the input is lost. */
G_GNUC_PRINTF (1, 2)
static void
fail (const char *format,
      ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_logv (NULL, G_LOG_LEVEL_MESSAGE, format, arguments);
  va_end (arguments);
  abort ();
}

static void
check_problems (GPtrArray   *problems,
                CjmDocument *document)
{
  if (cjm_problems_have_error (problems) != (document == NULL))
    fail ("refused without an error, or opened with one");
  if (problems->len > CJM_PROBLEMS_MAX)
    fail ("%u problems", problems->len);
  for (guint i = 0; i < problems->len; i++)
    {
      const CjmProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = cjm_problem_to_string (problem, "F");

      if (!g_utf8_validate (line, -1, NULL))
        fail ("a message that is not UTF-8");
      if (problem->line == 0 || problem->column == 0)
        fail ("a problem without a place: %s", line);
    }
}

static GBytes *
rewrite (const char *text,
         gsize       length)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  g_autoptr (CjmDocument) document = cjm_reader_read (text, length, problems);

  check_problems (problems, document);
  return document != NULL ? cjm_writer_write (document) : NULL;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) written = rewrite ((const char *) data, size);
  g_autoptr (GBytes) again = NULL;

  if (written == NULL)
    return 0;
  again = rewrite (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  if (again == NULL || !g_bytes_equal (written, again))
    fail ("written differently the second time");
  return 0;
}
