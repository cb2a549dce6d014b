/* cjm-merge-marker.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-merge-marker.h"

#include <string.h>

/**
 * cjm_merge_marker_find:
 * @end: of @text
 *
 * Git, Mercurial and others mark the lines of a file that two versions have differently. No line of JSON begins so,
 * neither in a text nor between values.
 *
 * Returns: (nullable): the first line that is such a marker
 */
const char *
cjm_merge_marker_find (const char *text,
                       const char *end)
{
  static const char *const markers[] = { "<<<<<<<", "|||||||", "=======", ">>>>>>>" };

  for (const char *line = text; line != NULL && end - line >= CJM_MERGE_MARKER_LENGTH;)
    {
      const char *behind = line + CJM_MERGE_MARKER_LENGTH;
      const char *line_end = memchr (line, '\n', end - line);

      if (behind == end || strchr (" \t\r\n", *behind) != NULL)
        for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
          if (memcmp (line, markers[i], CJM_MERGE_MARKER_LENGTH) == 0)
            return line;
      line = line_end != NULL ? line_end + 1 : NULL;
    }
  return NULL;
}
