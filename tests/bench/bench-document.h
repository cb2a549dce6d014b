/* bench-document.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cjm-document.h"

G_BEGIN_DECLS

/* A document with one journey of nine phases in which episodes of 20 touchpoints share `n_touchpoints` */
CjmDocument *bench_document_new        (guint n_touchpoints);
CjmDocument *bench_document_new_shaped (guint n_phases,
                                        guint n_episodes,
                                        guint n_touchpoints_per_episode);

/* With two other personas, an ideal and an older version, whose journeys are as long */
CjmDocument *bench_document_new_compared (guint n_phases,
                                          guint n_episodes,
                                          guint n_touchpoints_per_episode);

/* With so many improvements, one after the other at each episode: most with a place, an owner and a deadline */
void bench_document_add_improvements (CjmDocument *document,
                                      guint        n_improvements);

/* The median of the ratios a[i] / b[i], each pair timed side by side */
typedef void (*BenchFunc) (gpointer data);
double bench_compare (BenchFunc   a,
                      gpointer    a_data,
                      BenchFunc   b,
                      gpointer    b_data,
                      guint       n_pairs);
void   bench_print   (const char *what,
                      const char *against,
                      double      ratio,
                      double      aim);

/* How long this process has computed, in microseconds: what else the machine does is not in it. */
gint64 bench_get_cpu_time (void);

G_END_DECLS
