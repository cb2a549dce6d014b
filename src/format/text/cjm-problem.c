/* cjm-problem.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-problem.h"

/**
 * cjm_problem_new:
 * @severity: whether the file is refused for it
 * @line: from 1; 0 where the problem is of the file as a whole
 * @column: from 1, in characters
 * @path: (nullable): the place in the document, "" for the document itself
 * @message: what was found and what was expected, translated
 *
 * Returns: (transfer full): a problem, to be freed with cjm_problem_free()
 */
CjmProblem *
cjm_problem_new (CjmSeverity severity,
                 guint       line,
                 guint       column,
                 const char *path,
                 const char *message)
{
  CjmProblem *self = g_new0 (CjmProblem, 1);

  self->severity = severity;
  self->line = line;
  self->column = column;
  self->path = g_strdup (path);
  self->message = g_strdup (message);
  return self;
}

/**
 * cjm_problem_free:
 * @self: (nullable) (transfer full): a problem
 */
void
cjm_problem_free (CjmProblem *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->message);
  g_free (self);
}

/**
 * cjm_problems_have_error:
 * @problems: (element-type CjmProblem): what was found in a file
 *
 * Returns: whether one of them refuses the file
 */
gboolean
cjm_problems_have_error (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const CjmProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == CJM_PROBLEM_ERROR)
        return TRUE;
    }
  return FALSE;
}

/**
 * cjm_problem_to_string:
 * @file: the file's name as the person gave it
 *
 * One line in the form that compilers made familiar, `FILE:LINE:COLUMN: error: PATH: message` for an error and
 * `FILE: warning: PATH: message` for a warning. The words "error" and "warning" are not translated: programs read them.
 *
 * Returns: (transfer full): the line, without a line break at its end
 */
char *
cjm_problem_to_string (const CjmProblem *self,
                       const char       *file)
{
  GString *text = g_string_new (file);

  if (self->severity == CJM_PROBLEM_WARNING)
    g_string_append (text, ": warning: ");
  else if (self->line > 0)
    g_string_append_printf (text, ":%u:%u: error: ", self->line, self->column);
  else
    g_string_append (text, ": error: ");
  if (self->path != NULL && *self->path != '\0')
    g_string_append_printf (text, "%s: ", self->path);
  g_string_append (text, self->message);
  return g_string_free (text, FALSE);
}
