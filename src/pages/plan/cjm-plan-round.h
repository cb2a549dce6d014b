/* cjm-plan-round.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cjm-document.h"

G_BEGIN_DECLS

/*
 * The round goes on: of improvements that are done a person is asked what customers say now, and whether a newer version of
 * the journey is to be drawn. What is answered is edited, each answer in one step of the history.
 *
 * Actions that it asks for: win.show-node, with the id of the newer version.
 */

gboolean cjm_plan_round_ask (GtkWidget  *widget,
                             GPtrArray  *improvements,
                             const char *today);

G_END_DECLS
