/* cjm-calendar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A calendar as iCalendar (RFC 5545), written as it is told, property after property: UTF-8, lines that end in CRLF and are
 * folded at 75 octets, texts escaped. Whoever writes one says which properties a component has.
 */
typedef struct _CjmCalendar CjmCalendar;

CjmCalendar *cjm_calendar_new          (void);
void         cjm_calendar_free         (CjmCalendar *self);
char        *cjm_calendar_free_to_text (CjmCalendar *self);
void         cjm_calendar_begin        (CjmCalendar *self,
                                        const char  *component);
void         cjm_calendar_end          (CjmCalendar *self,
                                        const char  *component);
void         cjm_calendar_add          (CjmCalendar *self,
                                        const char  *property,
                                        const char  *value);
void         cjm_calendar_add_text     (CjmCalendar *self,
                                        const char  *property,
                                        const char  *text);
void         cjm_calendar_add_date     (CjmCalendar *self,
                                        const char  *property,
                                        const char  *date);
void         cjm_calendar_add_time     (CjmCalendar *self,
                                        const char  *property,
                                        gint64       time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CjmCalendar, cjm_calendar_free)

G_END_DECLS
