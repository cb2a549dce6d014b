/* cjm-json-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-json-text.h"

#include <math.h>

#include "cjm-emit.h"
#include "cjm-number.h"

struct _CjmJsonText
{
  GString *out;
  GString *ends;         /* the brackets that are open, the innermost last */
  gboolean is_empty;     /* nothing is in the innermost one yet */
};

/**
 * cjm_json_text_new:
 *
 * Returns: (transfer full): an empty text, which takes one object or list
 */
CjmJsonText *
cjm_json_text_new (void)
{
  CjmJsonText *self = g_new0 (CjmJsonText, 1);

  self->out = g_string_new (NULL);
  self->ends = g_string_new (NULL);
  return self;
}

/**
 * cjm_json_text_free_to_text:
 * @self: (transfer full): with every object and list ended
 *
 * Returns: (transfer full): the text, with a line break at its end
 */
char *
cjm_json_text_free_to_text (CjmJsonText *self)
{
  GString *out = g_steal_pointer (&self->out);

  g_warn_if_fail (self->ends->len == 0);
  g_string_append_c (out, '\n');
  g_string_free (self->ends, TRUE);
  g_free (self);
  return g_string_free (out, FALSE);
}

/* A comma and a new line before what comes, and its name */
static void
begin_value (CjmJsonText *self,
             const char  *name)
{
  if (self->ends->len > 0)
    {
      if (!self->is_empty)
        g_string_append_c (self->out, ',');
      cjm_emit_break (self->out, (guint) self->ends->len);
    }
  if (name != NULL)
    {
      cjm_emit_text (self->out, name);
      g_string_append (self->out, ": ");
    }
  self->is_empty = FALSE;
}

static void
begin (CjmJsonText *self,
       const char  *name,
       char         start,
       char         end)
{
  begin_value (self, name);
  g_string_append_c (self->out, start);
  g_string_append_c (self->ends, end);
  self->is_empty = TRUE;
}

/**
 * cjm_json_text_begin_object:
 * @name: (nullable): in an object; %NULL in a list, and at the start
 */
void
cjm_json_text_begin_object (CjmJsonText *self,
                            const char  *name)
{
  begin (self, name, '{', '}');
}

/**
 * cjm_json_text_begin_list:
 * @name: (nullable): in an object; %NULL in a list, and at the start
 */
void
cjm_json_text_begin_list (CjmJsonText *self,
                          const char  *name)
{
  begin (self, name, '[', ']');
}

/**
 * cjm_json_text_end:
 *
 * Ends the innermost object or list.
 */
void
cjm_json_text_end (CjmJsonText *self)
{
  char end;

  g_return_if_fail (self->ends->len > 0);

  end = self->ends->str[self->ends->len - 1];
  g_string_truncate (self->ends, self->ends->len - 1);
  if (!self->is_empty)
    cjm_emit_break (self->out, (guint) self->ends->len);
  g_string_append_c (self->out, end);
  self->is_empty = FALSE;
}

/**
 * cjm_json_text_add_text:
 * @name: (nullable): in an object
 * @text: (nullable): %NULL for none
 */
void
cjm_json_text_add_text (CjmJsonText *self,
                        const char  *name,
                        const char  *text)
{
  if (text == NULL && name != NULL)
    return;

  begin_value (self, name);
  if (text != NULL)
    cjm_emit_text (self->out, text);
  else
    g_string_append (self->out, "null");
}

/**
 * cjm_json_text_add_number:
 * @name: (nullable): in an object
 * @number: NAN for none
 *
 * Adds a number with all its digits.
 */
void
cjm_json_text_add_number (CjmJsonText *self,
                          const char  *name,
                          double       number)
{
  if (!isfinite (number) && name != NULL)
    return;

  begin_value (self, name);
  if (isfinite (number))
    cjm_number_append (self->out, number);
  else
    g_string_append (self->out, "null");
}

/**
 * cjm_json_text_add_flag:
 * @name: (nullable): in an object
 * @flag: written as true or false
 */
void
cjm_json_text_add_flag (CjmJsonText *self,
                        const char  *name,
                        gboolean     flag)
{
  begin_value (self, name);
  g_string_append (self->out, flag ? "true" : "false");
}
