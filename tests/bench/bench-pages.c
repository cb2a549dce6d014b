/* bench-pages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "bench-document.h"
#include "cjm-analysis-page.h"
#include "cjm-chart.h"
#include "cjm-plan-page.h"
#include "cjm-resources.h"

/* Whether the Analysis and Action plan pages lag behind on a large document. Two pages do the same thing in turn, one over 10,000
 * touchpoints and one over 100 of the same shape, and with as many improvements in the plan: they open, and they follow an edit.
 * What is measured is all that is done for it until every chart is there, and the longest moment of it, in which the window
 * answers nobody. */

#define N_PAIRS 9
#define N_PHASES 9

typedef struct
{
  CjmDocument *document;
  CjmNode *journey;
  CjmNode *subject;     /* what is edited, by this number */
  guint member;
  GType page_type;
  GtkWidget *window;
  GtkWidget *page;
  guint n_done;
} Bench;

/* In microseconds */
typedef struct
{
  double all;
  double longest;
} Cost;

static gboolean
is_up_to_date (GtkWidget *widget)
{
  if (CJM_IS_CHART (widget) && !cjm_chart_is_up_to_date (CJM_CHART (widget)))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!is_up_to_date (child))
      return FALSE;

  return TRUE;
}

static void
note (Cost  *cost,
      gint64 begin)
{
  double spent = (double) (g_get_monotonic_time () - begin);

  cost->all += spent;
  cost->longest = MAX (cost->longest, spent);
}

/* Does what is left to do, and notes what each moment of it took; not what is waited for. */
static void
settle (Bench *self,
        Cost  *cost)
{
  while (!is_up_to_date (self->page) || g_main_context_pending (NULL))
    {
      gint64 begin = g_get_monotonic_time ();

      if (g_main_context_iteration (NULL, FALSE))
        note (cost, begin);
      else
        g_usleep (200);
    }
}

static void
open_page (Bench *self,
           Cost  *cost)
{
  gint64 begin = g_get_monotonic_time ();

  self->page = g_object_new (self->page_type, "document", self->document, "journey", self->journey, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (self->window), self->page);
  gtk_window_present (GTK_WINDOW (self->window));
  note (cost, begin);
  settle (self, cost);
}

static void
close_page (Bench *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
edit (Bench *self,
      Cost  *cost)
{
  gint64 begin = g_get_monotonic_time ();

  cjm_document_begin (self->document, "Rate");
  cjm_node_set_number (self->subject, self->member, self->n_done++ % 2 == 0 ? 1 : 3);
  cjm_document_commit (self->document);
  note (cost, begin);
  settle (self, cost);
}

static void
init (Bench *self,
      guint  n_episodes)
{
  self->document = bench_document_new_compared (N_PHASES, n_episodes, 20);
  self->journey = cjm_node_get_child (cjm_document_get_root (self->document), CJM_DOCUMENT_JOURNEYS, 0);
  self->subject = cjm_node_get_child (self->journey, CJM_JOURNEY_PHASES, 0);
  self->subject = cjm_node_get_child (self->subject, CJM_PHASE_EPISODES, 0);
  self->subject = cjm_node_get_child (self->subject, CJM_EPISODE_TOUCHPOINTS, 0);
  self->member = CJM_TOUCHPOINT_SATISFACTION_SCORE;
  self->page_type = CJM_TYPE_ANALYSIS_PAGE;
}

/* The same documents with a plan */
static void
init_plan (Bench *self,
           guint  n_improvements)
{
  bench_document_add_improvements (self->document, n_improvements);
  self->subject = cjm_node_get_child (cjm_document_get_root (self->document), CJM_DOCUMENT_IMPROVEMENTS, 1);
  self->member = CJM_IMPROVEMENT_IMPACT;
  self->page_type = CJM_TYPE_PLAN_PAGE;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The median of the ratios of pairs that were timed side by side */
static void
print (const char *what,
       Cost       *large,
       Cost       *small,
       gboolean    longest,
       double      aim)
{
  double ratios[N_PAIRS];
  double moments[N_PAIRS];

  for (guint i = 0; i < N_PAIRS; i++)
    {
      moments[i] = longest ? large[i].longest : large[i].all;
      ratios[i] = moments[i] / (longest ? small[i].longest : small[i].all);
    }
  qsort (ratios, N_PAIRS, sizeof (double), compare_cb);
  qsort (moments, N_PAIRS, sizeof (double), compare_cb);
  bench_print (what, "the same over 100", ratios[N_PAIRS / 2], aim);
  g_print ("    %.0f ms\n", moments[N_PAIRS / 2] / 1000);
}

/* Both pages open and follow an edit, in turn. */
static void
measure (Bench       benches[2],
         const char *page)
{
  Cost opened[2][N_PAIRS] = { { { 0 } } };
  Cost edited[2][N_PAIRS] = { { { 0 } } };
  g_autofree char *opening = g_strdup_printf ("opening the %s page over 10,000 touchpoints", page);
  g_autofree char *editing = g_strdup_printf ("an edit that the %s page follows", page);

  for (guint i = 0; i < N_PAIRS; i++)
    for (guint j = 0; j < 2; j++)
      {
        open_page (&benches[j], &opened[j][i]);
        edit (&benches[j], &edited[j][i]);
        close_page (&benches[j]);
      }
  print (opening, opened[0], opened[1], FALSE, 4);
  print ("the longest moment of it", opened[0], opened[1], TRUE, 2);
  print (editing, edited[0], edited[1], FALSE, 10);
  print ("the longest moment of it", edited[0], edited[1], TRUE, 4);
}

int
main (int    argc,
      char **argv)
{
  Bench benches[2] = { { NULL } };

  gtk_init ();
  adw_init ();
  cjm_resources_register ();
  init (&benches[0], 500);
  init (&benches[1], 5);
  measure (benches, "Analysis");
  init_plan (&benches[0], 10000);
  init_plan (&benches[1], 100);
  measure (benches, "Action plan");

  return 0;
}
