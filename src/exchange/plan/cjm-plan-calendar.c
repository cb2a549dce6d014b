/* cjm-plan-calendar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-calendar.h"

#include "cjm-calendar.h"
#include "cjm-plan-lacks.h"
#include "cjm-plan-words.h"
#include "cjm-quote.h"

#define PRODUCT "-//Klantreis//Klantreis " CJM_VERSION "//EN"
#define UID_DOMAIN "org.klantreis.Klantreis"

/* How many digits of the hash stand in a UID */
#define HASH_LENGTH 16

typedef struct
{
  CjmCalendar *calendar;
  CjmCalendarItems items;
  gint64 time;
  CjmWords *words;
} Writer;

static const char *
get_component (CjmCalendarItems items)
{
  switch (items)
    {
    case CJM_CALENDAR_EVENTS:
      return "VEVENT";
    case CJM_CALENDAR_TASKS:
      return "VTODO";
    }

  g_return_val_if_reached (NULL);
}

/* Of an event and of a task: RFC 5545, 3.8.1.11 */
static const char *
get_status_word (CjmCalendarItems items,
                 CjmStatus        status)
{
  switch (status)
    {
    case CJM_STATUS_DROPPED:
      return "CANCELLED";
    case CJM_STATUS_DONE:
      return items == CJM_CALENDAR_TASKS ? "COMPLETED" : "CONFIRMED";
    case CJM_STATUS_STARTED:
      return items == CJM_CALENDAR_TASKS ? "IN-PROCESS" : "CONFIRMED";
    case CJM_STATUS_UNKNOWN:
    case CJM_STATUS_OPEN:
      break;
    }

  return items == CJM_CALENDAR_TASKS ? "NEEDS-ACTION" : "CONFIRMED";
}

/* The same for an improvement as often as it is written, whatever else changes of it. The hash tells ids that differ in
 * case from each other where that is passed over, and a task from an event. */
static char *
make_uid (CjmNode    *improvement,
          const char *component)
{
  const char *id = cjm_node_get_id (improvement);
  g_autofree char *name = g_strconcat (component, ":", id, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf ("%s-%.*s@" UID_DOMAIN, id, HASH_LENGTH, hash);
}

static void
add_line (GString    *text,
          const char *label,
          const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", label, value);
}

static void
add_names (GString    *text,
           const char *label,
           GPtrArray  *nodes,
           guint       member)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *name = cjm_quote_put_on_a_line (cjm_node_get_text (g_ptr_array_index (nodes, i), member));

      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }
  add_line (text, label, names->str);
}

static char *
describe (const CjmPlanRow *row,
          CjmWords         *words)
{
  GString *text = g_string_new (NULL);
  const char *notes = cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_NOTES);

  add_line (text, cjm_words_get_context (words, "plan", "Status"), cjm_status_get_title (words, row->status));
  add_line (text, cjm_words_get_context (words, "plan", "Owner"), cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_OWNER));
  add_names (text, cjm_words_get_context (words, "plan", "Solves"), row->problems, CJM_NOTE_TEXT);
  add_names (text, cjm_words_get_context (words, "plan", "Serves"), row->objectives, CJM_OBJECTIVE_TITLE);
  if (notes != NULL && *notes != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", notes);

  return g_string_free (text, FALSE);
}

static void
add_day (Writer     *self,
         const char *deadline)
{
  switch (self->items)
    {
    case CJM_CALENDAR_EVENTS:
      cjm_calendar_add_date (self->calendar, "DTSTART", deadline);
      /* A day that something is to be ready on is not a day that its owner is away. */
      cjm_calendar_add (self->calendar, "TRANSP", "TRANSPARENT");
      break;
    case CJM_CALENDAR_TASKS:
      if (deadline != NULL)
        cjm_calendar_add_date (self->calendar, "DUE", deadline);
      break;
    }
}

static void
add_row (Writer           *self,
         const CjmPlanRow *row)
{
  const char *component = get_component (self->items);
  const char *owner = cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_OWNER);
  g_autofree char *uid = make_uid (row->improvement, component);
  g_autofree char *title = cjm_quote_put_on_a_line (cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_TITLE));
  g_autofree char *description = describe (row, self->words);

  cjm_calendar_begin (self->calendar, component);
  cjm_calendar_add (self->calendar, "UID", uid);
  cjm_calendar_add_time (self->calendar, "DTSTAMP", self->time);
  add_day (self, cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_DEADLINE));
  cjm_calendar_add_text (self->calendar, "SUMMARY", title);
  if (row->quadrant != CJM_QUADRANT_UNKNOWN)
    cjm_calendar_add_text (self->calendar, "CATEGORIES", cjm_quadrant_get_title (self->words, row->quadrant));
  cjm_calendar_add (self->calendar, "STATUS", get_status_word (self->items, row->status));
  if (self->items == CJM_CALENDAR_TASKS && row->status == CJM_STATUS_DONE)
    cjm_calendar_add (self->calendar, "PERCENT-COMPLETE", "100");
  /* An attendee is a mail address, which a document does not know. */
  if (owner != NULL && *owner != '\0')
    cjm_calendar_add_text (self->calendar, "CONTACT", owner);
  cjm_calendar_add_text (self->calendar, "DESCRIPTION", description);
  cjm_calendar_end (self->calendar, component);
}

static void
add_calendar (Writer    *self,
              CjmNode   *root,
              GPtrArray *rows)
{
  const char *title = cjm_node_get_text (root, CJM_DOCUMENT_TITLE);

  cjm_calendar_begin (self->calendar, "VCALENDAR");
  cjm_calendar_add (self->calendar, "VERSION", "2.0");
  cjm_calendar_add_text (self->calendar, "PRODID", PRODUCT);
  if (title != NULL && *title != '\0')
    {
      /* By RFC 7986, and as everybody wrote it before there was one */
      cjm_calendar_add_text (self->calendar, "NAME", title);
      cjm_calendar_add_text (self->calendar, "X-WR-CALNAME", title);
    }
  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i));
  cjm_calendar_end (self->calendar, "VCALENDAR");
}

/**
 * cjm_plan_to_calendar:
 * @document: whose plan it is
 * @items: what improvements become; one without a deadline becomes no event
 * @time: when the plan was as it is, in seconds since 1970: of two calendars the newer
 * @words: of the document's language
 *
 * The plan as iCalendar. An improvement keeps its UID however it changes, so that a calendar that has it takes the change
 * over; one that was dropped is cancelled there.
 *
 * Returns: (transfer full) (nullable): the calendar; %NULL where nothing would be in it, which RFC 5545 allows no calendar
 */
char *
cjm_plan_to_calendar (CjmDocument     *document,
                      CjmCalendarItems items,
                      gint64           time,
                      CjmWords        *words)
{
  Writer self = { NULL, items, time, words };
  /* What is overdue a calendar sees itself, on the day that it is looked at. */
  g_autoptr (GPtrArray) rows = cjm_plan_list (document, "");

  for (guint i = rows->len; i > 0 && items == CJM_CALENDAR_EVENTS; i--)
    {
      const CjmPlanRow *row = g_ptr_array_index (rows, i - 1);

      if (cjm_node_get_text (row->improvement, CJM_IMPROVEMENT_DEADLINE) == NULL)
        g_ptr_array_remove_index (rows, i - 1);
    }
  if (rows->len == 0)
    return NULL;

  self.calendar = cjm_calendar_new ();
  add_calendar (&self, cjm_document_get_root (document), rows);
  return cjm_calendar_free_to_text (self.calendar);
}
