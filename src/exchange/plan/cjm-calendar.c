/* cjm-calendar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-calendar.h"

#include <string.h>

/* RFC 5545, 3.1: of a line, without what ends it; the blank with which a line goes on is one of them. */
#define LONGEST_LINE 75

struct _CjmCalendar
{
  GString *text;
};

/**
 * cjm_calendar_new:
 *
 * Returns: (transfer full): nothing yet, not even the calendar itself, which is a component as all others
 */
CjmCalendar *
cjm_calendar_new (void)
{
  CjmCalendar *self = g_new0 (CjmCalendar, 1);

  self->text = g_string_new (NULL);
  return self;
}

/**
 * cjm_calendar_free:
 *
 * Drops what was written.
 */
void
cjm_calendar_free (CjmCalendar *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * cjm_calendar_free_to_text:
 * @self: (transfer full): after the last component
 *
 * Returns: (transfer full): all that was written
 */
char *
cjm_calendar_free_to_text (CjmCalendar *self)
{
  char *text = g_string_free (self->text, FALSE);

  g_free (self);
  return text;
}

/* Adds a line, folded between two characters */
static void
add_line (CjmCalendar *self,
          const char  *line)
{
  gsize length = 0;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize size = (gsize) (g_utf8_next_char (at) - at);

      if (length + size > LONGEST_LINE)
        {
          g_string_append (self->text, "\r\n ");
          length = 1;
        }
      g_string_append_len (self->text, at, (gssize) size);
      length += size;
    }
  g_string_append (self->text, "\r\n");
}

/**
 * cjm_calendar_add:
 * @property: its name, with its parameters
 * @value: as it is to stand there
 *
 * Adds a property to the component.
 */
void
cjm_calendar_add (CjmCalendar *self,
                  const char  *property,
                  const char  *value)
{
  g_autofree char *line = g_strconcat (property, ":", value, NULL);

  add_line (self, line);
}

/**
 * cjm_calendar_begin:
 * @component: its name, such as VEVENT
 *
 * What is added from here on is in it.
 */
void
cjm_calendar_begin (CjmCalendar *self,
                    const char  *component)
{
  cjm_calendar_add (self, "BEGIN", component);
}

/**
 * cjm_calendar_end:
 * @component: that which was begun last
 *
 * Nothing more is in it.
 */
void
cjm_calendar_end (CjmCalendar *self,
                  const char  *component)
{
  cjm_calendar_add (self, "END", component);
}

/**
 * cjm_calendar_add_text:
 * @property: its name
 * @text: UTF-8, of any lines
 *
 * Adds a property that is a text (RFC 5545, 3.3.11): with a reverse solidus before what means something, and without the
 * characters that no text may hold.
 */
void
cjm_calendar_add_text (CjmCalendar *self,
                       const char  *property,
                       const char  *text)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n' || *at == '\r')
        {
          g_string_append (escaped, "\\n");
          at += at[0] == '\r' && at[1] == '\n';
        }
      else if (strchr ("\\;,", *at) != NULL)
        g_string_append_printf (escaped, "\\%c", *at);
      else if (!g_ascii_iscntrl (*at) || *at == '\t')
        g_string_append_c (escaped, *at);
    }
  cjm_calendar_add (self, property, escaped->str);
}

/**
 * cjm_calendar_add_date:
 * @property: its name
 * @date: YYYY-MM-DD
 *
 * Adds a property that is a whole day, wherever one is.
 */
void
cjm_calendar_add_date (CjmCalendar *self,
                       const char  *property,
                       const char  *date)
{
  g_autofree char *name = g_strconcat (property, ";VALUE=DATE", NULL);
  g_autofree char *value = g_strdup_printf ("%.4s%.2s%.2s", date, date + 5, date + 8);

  cjm_calendar_add (self, name, value);
}

/**
 * cjm_calendar_add_time:
 * @property: its name
 * @time: in seconds since 1970, in the years 1 to 9999
 *
 * Adds a property that is a moment, in UTC.
 */
void
cjm_calendar_add_time (CjmCalendar *self,
                       const char  *property,
                       gint64       time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time);
  g_autofree char *value = NULL;

  g_return_if_fail (moment != NULL);

  value = g_strdup_printf ("%04d%02d%02dT%02d%02d%02dZ", g_date_time_get_year (moment), g_date_time_get_month (moment),
                           g_date_time_get_day_of_month (moment), g_date_time_get_hour (moment),
                           g_date_time_get_minute (moment), g_date_time_get_second (moment));
  cjm_calendar_add (self, property, value);
}
