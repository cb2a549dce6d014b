/* cjm-application-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-application.h"
#include "cjm-session.h"
#include "cjm-window.h"

G_BEGIN_DECLS

typedef enum
{
  CJM_PROGRESS_NONE,      /* no window was asked for */
  CJM_PROGRESS_STARTING,  /* the disk is asked what to come back with */
  CJM_PROGRESS_STARTED,
} CjmProgress;

struct _CjmApplication
{
  AdwApplication parent_instance;

  CjmProgress progress;
  CjmSession *session;
  GPtrArray *given_up;    /* while quitting: the windows whose work may be lost; else NULL */
  guint signal_sources[3];
  guint n_signals;        /* that told the program to end */
  guint inhibition;       /* of the end of the session, where work would be lost by it; else 0 */
};

CjmWindow *cjm_application_find_window    (CjmApplication *self);
CjmWindow *cjm_application_present_window (CjmApplication *self);

/* cjm-application-start.c */
void cjm_application_follow_windows (CjmApplication *self);
void cjm_application_come_back      (CjmApplication *self,
                                     gboolean        with_windows);

/* cjm-application-end.c */
void cjm_application_ask_to_quit (CjmApplication *self);
void cjm_application_expect_end  (CjmApplication *self);
void cjm_application_end         (CjmApplication *self);

G_END_DECLS
