/* cjm-plan-round.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * The round goes on: of an improvement that is done a person is asked what customers say now, and whether a newer version of
 * the journey is to be drawn. What is answered is edited, each answer in one step of the history.
 */

void cjm_plan_round_ask (GtkWidget  *widget,
                         CjmNode    *improvement,
                         const char *today);

G_END_DECLS
