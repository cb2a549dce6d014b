/* cjm-mark-popover.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-mark-popover.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "cjm-answers.h"
#include "cjm-basis-words.h"
#include "cjm-emotion.h"
#include "cjm-figures.h"
#include "cjm-follow-up.h"
#include "cjm-journeys.h"
#include "cjm-node-words.h"

/* How many things are listed before it is only said how many more there are */
#define MOST_ROWS 200

/* Of all that is in it, and of the list, in pixels; what is higher is scrolled */
#define WIDTH 350
#define MOST_HEIGHT 300

struct _CjmMarkPopover
{
  GtkPopover parent_instance;

  GtkLabel *title;
  GtkLabel *basis;
  GtkLabel *formula;
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  GtkLabel *more;
  GtkWidget *show_button;
  GtkWidget *problem_button;

  CjmWords *words;        /* of the interface */
  char *place;            /* id of what is shown on the map; NULL for none */
  GdkRectangle mark;      /* what it points to, in pixels of its parent, as far as that is in the window */
  guint frames;           /* that have to come before it is placed */
  GtkWidget *scrolled;    /* owned: its parent while it waits for them; NULL while it does not */
  guint tick;             /* callback of that, which counts them */
  GPtrArray *pages;       /* of GtkScrolledWindow, owned: in which its parent is, while it is open or waits */
};

G_DEFINE_FINAL_TYPE (CjmMarkPopover, cjm_mark_popover, GTK_TYPE_POPOVER)

/* The score of a thing and what it rests on; NAN of what has none, or of which nobody knows */
static double
get_score (CjmNode        *node,
           CjmScoreSource *source,
           CjmAnswers     *answers)
{
  *source = CJM_SCORE_UNKNOWN;
  *answers = (CjmAnswers) { NAN, NAN, -1 };
  if (cjm_node_get_kind (node) == CJM_KIND_EPISODE)
    {
      cjm_episode_get_answers (node, answers);
      return cjm_emotion_get_score (node, source);
    }
  if (cjm_node_get_kind (node) == CJM_KIND_TOUCHPOINT)
    {
      double score = cjm_node_get_number (node, CJM_TOUCHPOINT_SATISFACTION_SCORE);

      cjm_touchpoint_get_answers (node, answers);
      if (!isnan (score))
        *source = cjm_node_get_flag (node, CJM_TOUCHPOINT_SATISFACTION_MEASURED) ? CJM_SCORE_MEASURED : CJM_SCORE_ASSUMED;
      return score;
    }

  return NAN;
}

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* Where it is: of a touchpoint its channel and its episode, of an episode whose journey it is part of */
static void
append_place (GString *text,
              CjmNode *node)
{
  CjmNode *journey = cjm_node_get_ancestor (node, CJM_KIND_JOURNEY);
  CjmNode *persona = journey != NULL ? cjm_journeys_get_persona (journey) : NULL;
  CjmNode *episode = cjm_node_get_ancestor (node, CJM_KIND_EPISODE);

  if (cjm_node_get_kind (node) == CJM_KIND_TOUCHPOINT)
    append (text, cjm_node_get_text (node, CJM_TOUCHPOINT_CHANNEL));
  if (episode != NULL && episode != node)
    append (text, cjm_node_get_text (episode, CJM_EPISODE_TITLE));
  else if (journey != NULL && journey != node)
    {
      append (text, persona != NULL ? cjm_node_get_text (persona, CJM_PERSONA_NAME) : NULL);
      append (text, cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL ? C_("journey", "Ideal")
                                                                                       : C_("journey", "Current"));
    }
}

static GtkWidget *
create_row (CjmMarkPopover *self,
            CjmNode        *node)
{
  GtkWidget *row = adw_action_row_new ();
  CjmScoreSource source;
  CjmAnswers answers;
  CjmInterval interval;
  double score = get_score (node, &source, &answers);
  g_autofree char *figure = isnan (score) ? g_strdup ("?") : cjm_figures_format_score (self->words, score);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *basis = NULL;

  cjm_interval_of_mean (&answers, &interval);
  basis = cjm_basis_words_describe (self->words, source, answers.count, &interval, CJM_FIGURE_SCORE);
  append_place (text, node);
  append (text, basis);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cjm_node_get_name (node));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->str);
  if (cjm_node_get_kind (node) == CJM_KIND_EPISODE || cjm_node_get_kind (node) == CJM_KIND_TOUCHPOINT)
    {
      GtkWidget *label = gtk_label_new (figure);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), cjm_node_get_id (node) != NULL);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (cjm_node_get_id (node)), g_free);

  return row;
}

static void
fill (CjmMarkPopover *self,
      GPtrArray      *nodes)
{
  guint n = MIN (nodes->len, MOST_ROWS);
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", nodes->len - n), nodes->len - n);
  GtkListBoxRow *row;
  int height;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, create_row (self, nodes->pdata[i]));
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), nodes->len > n);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), nodes->len > 0);
  gtk_widget_measure (GTK_WIDGET (self->list), GTK_ORIENTATION_VERTICAL, WIDTH, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (self->scroller, MIN (height, MOST_HEIGHT));
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* "score − score before (Kahneman et al. 1993)" */
static char *
describe_formula (const CjmMark *mark)
{
  if (mark->formula == NULL)
    return NULL;
  if (mark->source == NULL || *mark->source == '\0')
    return g_strdup_printf (C_("mark", "Computed as: %s"), mark->formula);

  /* Translators: a formula, and who says so */
  return g_strdup_printf (C_("mark", "Computed as: %1$s (%2$s)"), mark->formula, mark->source);
}

static void
update_problem_button (CjmMarkPopover *self,
                       const CjmMark  *mark)
{
  gboolean suits = mark->place != NULL && cjm_node_get_id (mark->place) != NULL
                   && cjm_node_get_ancestor (mark->place, CJM_KIND_EPISODE) != NULL;

  if (suits)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->problem_button), "(ss)", cjm_node_get_id (mark->place),
                                      mark->title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->problem_button), suits ? "follow-up.add-problem" : NULL);
  gtk_widget_set_visible (self->problem_button, suits);
}

/* As high as its lines are when they are broken; a popover and a scrolled window ask for the height of lines that are not. */
static void
fit (CjmMarkPopover *self)
{
  GtkWidget *box = gtk_popover_get_child (GTK_POPOVER (self));
  int height;

  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, WIDTH, &height, NULL, NULL, NULL);
  gtk_widget_set_size_request (box, WIDTH, height);
}

/* Where the mark is in what a scrolled window scrolls, in its pixels */
static gboolean
get_bounds_in (CjmMarkPopover    *self,
               GtkScrolledWindow *page,
               graphene_rect_t   *bounds)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *child = gtk_scrolled_window_get_child (page);
  double x, y;

  if (GTK_IS_VIEWPORT (child))
    child = gtk_viewport_get_child (GTK_VIEWPORT (child));
  if (child == NULL || !gtk_widget_translate_coordinates (parent, child, self->mark.x, self->mark.y, &x, &y))
    return FALSE;

  *bounds = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) MAX (self->mark.width, 1),
                                 (float) MAX (self->mark.height, 1));
  return TRUE;
}

/* Puts a value where a range is seen, as far as it can be, and ends whatever was still moving it */
static gboolean
bring_into_range (GtkAdjustment *adjustment,
                  double         from,
                  double         until)
{
  double before = gtk_adjustment_get_value (adjustment);
  double value = MIN (MAX (before, until - gtk_adjustment_get_page_size (adjustment)), from);

  gtk_adjustment_set_value (adjustment, value);

  return gtk_adjustment_get_value (adjustment) != before;
}

/* Whether what a page scrolls is yet to come to where it has been scrolled to */
static gboolean
is_scrolling (GtkScrolledWindow *page)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (page);
  GtkWidget *child = GTK_IS_VIEWPORT (viewport) ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  double x, y;

  return child != NULL && gtk_widget_translate_coordinates (child, viewport, 0, 0, &x, &y)
         && fabs (y + gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (page))) > 1;
}

/* Returns whether it is to be waited for */
static gboolean
bring_into_page (CjmMarkPopover    *self,
                 GtkScrolledWindow *page)
{
  graphene_rect_t bounds;
  gboolean moved;

  if (!get_bounds_in (self, page, &bounds))
    return FALSE;

  moved = bring_into_range (gtk_scrolled_window_get_hadjustment (page), bounds.origin.x,
                            bounds.origin.x + bounds.size.width);

  return bring_into_range (gtk_scrolled_window_get_vadjustment (page), bounds.origin.y,
                           bounds.origin.y + bounds.size.height) || moved || is_scrolling (page);
}

static gboolean
is_in_page (CjmMarkPopover    *self,
            GtkScrolledWindow *page)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (page);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (page);
  graphene_rect_t bounds;
  graphene_rect_t seen = GRAPHENE_RECT_INIT ((float) gtk_adjustment_get_value (across),
                                             (float) gtk_adjustment_get_value (down),
                                             (float) gtk_adjustment_get_page_size (across),
                                             (float) gtk_adjustment_get_page_size (down));

  return !get_bounds_in (self, page, &bounds) || graphene_rect_intersection (&bounds, &seen, NULL);
}

/* A popover that points to what has been scrolled out of the window would be outside it too. */
static void
scrolled_cb (CjmMarkPopover *self)
{
  for (guint i = 0; self->scrolled == NULL && self->pages != NULL && i < self->pages->len; i++)
    if (!is_in_page (self, g_ptr_array_index (self->pages, i)))
      {
        cjm_mark_popover_close (self);
        return;
      }
}

/* A viewport that sees the focus come to a popover inside it scrolls to where that would be if it were no popover. */
static void
set_follows_focus (GtkScrolledWindow *page,
                   gboolean           follows)
{
  GtkWidget *child = gtk_scrolled_window_get_child (page);

  if (GTK_IS_VIEWPORT (child))
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (child), follows);
}

static void
forget_pages (CjmMarkPopover *self)
{
  g_autoptr (GPtrArray) pages = g_steal_pointer (&self->pages);

  for (guint i = 0; pages != NULL && i < pages->len; i++)
    {
      GtkScrolledWindow *page = g_ptr_array_index (pages, i);

      set_follows_focus (page, TRUE);
      g_signal_handlers_disconnect_by_func (gtk_scrolled_window_get_hadjustment (page), scrolled_cb, self);
      g_signal_handlers_disconnect_by_func (gtk_scrolled_window_get_vadjustment (page), scrolled_cb, self);
    }
}

/* Returns whether anything is still to be scrolled */
static gboolean
bring_into_view (CjmMarkPopover *self)
{
  gboolean moved = FALSE;

  forget_pages (self);
  self->pages = g_ptr_array_new_with_free_func (g_object_unref);
  for (GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (self)); widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_SCROLLED_WINDOW (widget))
      {
        g_ptr_array_add (self->pages, g_object_ref (widget));
        moved |= bring_into_page (self, GTK_SCROLLED_WINDOW (widget));
      }
  for (guint i = 0; i < self->pages->len; i++)
    {
      GtkScrolledWindow *page = g_ptr_array_index (self->pages, i);

      set_follows_focus (page, FALSE);
      g_signal_connect_object (gtk_scrolled_window_get_hadjustment (page), "value-changed", G_CALLBACK (scrolled_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (gtk_scrolled_window_get_vadjustment (page), "value-changed", G_CALLBACK (scrolled_cb), self,
                               G_CONNECT_SWAPPED);
    }

  return moved;
}

/* What is larger than the window, or partly out of it, is pointed to as far as it is in it. */
static void
keep_in_window (CjmMarkPopover *self,
                GdkRectangle   *place)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));
  double x;
  double y;

  if (!gtk_widget_translate_coordinates (parent, root, place->x, place->y, &x, &y))
    return;

  place->width = MIN (place->width, gtk_widget_get_width (root));
  place->height = MIN (place->height, gtk_widget_get_height (root));
  place->x += (int) (CLAMP (x, 0, gtk_widget_get_width (root) - place->width) - x);
  place->y += (int) (CLAMP (y, 0, gtk_widget_get_height (root) - place->height) - y);
}

static void
present (CjmMarkPopover *self)
{
  keep_in_window (self, &self->mark);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &self->mark);
  gtk_popover_popup (GTK_POPOVER (self));
}

static gboolean
tick_cb (GtkWidget     *parent,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  CjmMarkPopover *self = user_data;

  if (--self->frames > 0)
    return G_SOURCE_CONTINUE;

  /* It may have been scrolled elsewhere meanwhile. */
  bring_into_view (self);
  g_clear_object (&self->scrolled);
  present (self);

  return G_SOURCE_REMOVE;
}

static void
stop_waiting (CjmMarkPopover *self)
{
  if (self->scrolled != NULL)
    gtk_widget_remove_tick_callback (self->scrolled, self->tick);
  g_clear_object (&self->scrolled);
}

/**
 * cjm_mark_popover_close:
 *
 * Closes it, or lets go of opening it.
 */
void
cjm_mark_popover_close (CjmMarkPopover *self)
{
  g_return_if_fail (CJM_IS_MARK_POPOVER (self));

  stop_waiting (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  forget_pages (self);
}

/**
 * cjm_mark_popover_open:
 * @mark: what is shown, read now only
 * @place: what it points to, in pixels of its parent; where that is scrolled out of view it is brought into view first
 */
void
cjm_mark_popover_open (CjmMarkPopover     *self,
                       const CjmMark      *mark,
                       const GdkRectangle *place)
{
  g_autofree char *formula = describe_formula (mark);

  g_return_if_fail (CJM_IS_MARK_POPOVER (self));

  set_text (self->title, mark->title);
  set_text (self->basis, mark->basis);
  set_text (self->formula, formula);
  fill (self, mark->nodes);
  g_free (self->place);
  self->place = mark->place != NULL ? g_strdup (cjm_node_get_id (mark->place)) : NULL;
  gtk_widget_set_visible (self->show_button, self->place != NULL);
  update_problem_button (self, mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, mark->title, -1);
  fit (self);
  self->mark = *place;
  stop_waiting (self);
  if (!bring_into_view (self))
    {
      present (self);
      return;
    }

  /* One begins before what was scrolled is where it comes to be. */
  self->frames = 2;
  self->scrolled = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));
  self->tick = gtk_widget_add_tick_callback (self->scrolled, tick_cb, self, NULL);
}

static void
cjm_mark_popover_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cjm_mark_popover_parent_class)->unmap (widget);

  forget_pages (CJM_MARK_POPOVER (widget));
}

/* It waits no longer than its parent is there. */
static void
cjm_mark_popover_unroot (GtkWidget *widget)
{
  stop_waiting (CJM_MARK_POPOVER (widget));
  forget_pages (CJM_MARK_POPOVER (widget));

  GTK_WIDGET_CLASS (cjm_mark_popover_parent_class)->unroot (widget);
}

/* Its parent has the action, and is there when the popover has gone. */
static void
show_node (CjmMarkPopover *self,
           const char     *id)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *shown = g_strdup (id);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (parent != NULL && shown != NULL)
    gtk_widget_activate_action (parent, "win.show-node", "s", shown);
}

static void
show_cb (CjmMarkPopover *self)
{
  show_node (self, self->place);
}

static void
row_activated_cb (CjmMarkPopover *self,
                  GtkListBoxRow  *row)
{
  show_node (self, g_object_get_data (G_OBJECT (row), "id"));
}

static void
cjm_mark_popover_finalize (GObject *object)
{
  CjmMarkPopover *self = CJM_MARK_POPOVER (object);

  g_free (self->place);
  cjm_words_free (self->words);

  G_OBJECT_CLASS (cjm_mark_popover_parent_class)->finalize (object);
}

static void
cjm_mark_popover_class_init (CjmMarkPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cjm_mark_popover_finalize;
  widget_class->unmap = cjm_mark_popover_unmap;
  widget_class->unroot = cjm_mark_popover_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-mark-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmMarkPopover, title);
  gtk_widget_class_bind_template_child (widget_class, CjmMarkPopover, basis);
  gtk_widget_class_bind_template_child (widget_class, CjmMarkPopover, formula);
  gtk_widget_class_bind_template_child (widget_class, CjmMarkPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, CjmMarkPopover, list);
  gtk_widget_class_bind_template_child (widget_class, CjmMarkPopover, more);
  gtk_widget_class_bind_template_child (widget_class, CjmMarkPopover, show_button);
  gtk_widget_class_bind_template_child (widget_class, CjmMarkPopover, problem_button);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cjm_mark_popover_init (CjmMarkPopover *self)
{
  self->words = cjm_words_new_own ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->problem_button, "clicked", G_CALLBACK (gtk_popover_popdown), self);
}

/**
 * cjm_mark_popover_new:
 *
 * Returns: (transfer floating): a popover that shows nothing yet
 */
GtkWidget *
cjm_mark_popover_new (void)
{
  return g_object_new (CJM_TYPE_MARK_POPOVER, NULL);
}
