/* cjm-analysis-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-analysis-page.h"

#include <glib/gi18n.h>

#include "cjm-chart-menu.h"
#include "cjm-chart.h"
#include "cjm-figures.h"
#include "cjm-finding-question.h"
#include "cjm-finding-tile.h"
#include "cjm-finding-words.h"
#include "cjm-finding.h"
#include "cjm-follow-up.h"
#include "cjm-journeys.h"
#include "cjm-mark-popover.h"
#include "cjm-quote.h"
#include "cjm-undo-toast.h"
#include "cjm-wrap-layout.h"

/* How many findings are shown before a person asks for all of them */
#define FIRST_TILES 20

/* Between what is above the findings, in pixels */
#define TOOL_SPACING 12

/* The orders that can be chosen, as the list has them */
enum
{
  BY_WEIGHT,
  BY_PHASE,
};

struct _CjmAnalysisPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *summary;
  GtkWidget *tools;
  GtkDropDown *order;
  GtkToggleButton *aside_button;
  CjmChartMenu *menu;
  GtkFlowBox *tiles;
  GtkButton *more_button;
  GtkWidget *popover;   /* what a finding is made of; NULL until a person asks for the first time */

  CjmWords *words;      /* of the interface */
  CjmDocument *document;
  GSignalGroup *document_signals;
  CjmNode *journey;     /* NULL where the document has none */
  GPtrArray *findings;  /* of CjmFinding, of the document as it is now; NULL while they are not known */
  GHashTable *problems; /* from the key of a finding to the id of the problem that was last made of it here */
  guint idle;           /* source that finds them anew */
  gboolean shows_all;
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_JOURNEY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CjmAnalysisPage, cjm_analysis_page, ADW_TYPE_BIN)

/* Whoever chooses journeys may not have heard yet that this one is gone. */
static CjmNode *
get_journey (CjmAnalysisPage *self)
{
  return self->journey != NULL && cjm_document_of (self->journey) == self->document ? self->journey : NULL;
}

/* Where a finding is seen best: of the whole journey, where it is worst */
static CjmNode *
get_place (const CjmFinding *finding)
{
  for (guint i = 0; i < finding->nodes->len; i++)
    if (cjm_follow_up_find_episode (finding->nodes->pdata[i]) != NULL)
      return finding->nodes->pdata[i];

  return finding->nodes->len > 0 ? finding->nodes->pdata[0] : NULL;
}

static CjmFinding *
find_finding (CjmAnalysisPage *self,
              const char      *key)
{
  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    {
      CjmFinding *finding = self->findings->pdata[i];

      if (g_str_equal (finding->key, key))
        return finding;
    }

  return NULL;
}

/* "Marieke · Current · 12 episodes · 60 % of the scores are measured" */
static char *
describe_journey (CjmAnalysisPage *self)
{
  g_autoptr (GPtrArray) episodes = cjm_journey_get_episodes (self->journey);
  CjmNode *persona = cjm_journeys_get_persona (self->journey);
  gboolean ideal = cjm_node_get_choice (self->journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;
  g_autofree char *n = g_strdup_printf (ngettext ("%u episode", "%u episodes", episodes->len), episodes->len);
  CjmEvidenceSummary evidence = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  cjm_evidence_summarize (self->journey, &evidence);
  if (persona != NULL)
    g_string_append_printf (text, "%s · ", cjm_node_get_text (persona, CJM_PERSONA_NAME));
  g_string_append_printf (text, "%s · %s", ideal ? C_("journey", "Ideal") : C_("journey", "Current"), n);
  if (evidence.scores > 0)
    {
      g_autofree char *share = cjm_figures_format_percentage (self->words, (double) evidence.measured / evidence.scores);
      /* Translators: a share of all scores: 60 % of … */
      g_autofree char *measured = g_strdup_printf (C_("findings", "%s of the scores are measured"), share);

      g_string_append_printf (text, " · %s", measured);
    }
  cjm_evidence_summary_clear (&evidence);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The findings to be shown, in their order; borrowed */
static GPtrArray *
list_shown (CjmAnalysisPage *self)
{
  gboolean with_aside = gtk_toggle_button_get_active (self->aside_button);
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < self->findings->len; i++)
    {
      CjmFinding *finding = self->findings->pdata[i];

      if (!finding->dismissed || with_aside)
        g_ptr_array_add (shown, finding);
    }
  if (gtk_drop_down_get_selected (self->order) == BY_PHASE)
    cjm_findings_order_by_phase (shown);

  return shown;
}

static void
update_aside_button (CjmAnalysisPage *self)
{
  guint n = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < self->findings->len; i++)
    n += ((const CjmFinding *) self->findings->pdata[i])->dismissed;
  label = g_strdup_printf (ngettext ("%u set aside", "%u set aside", n), n);
  gtk_button_set_label (GTK_BUTTON (self->aside_button), label);
  gtk_widget_set_visible (GTK_WIDGET (self->aside_button), n > 0);
}

static void
update_more_button (CjmAnalysisPage *self,
                    guint            n)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Show all %u", "Show all %u", n), n);

  gtk_button_set_label (self->more_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n > FIRST_TILES && !self->shows_all);
}

/* The tile at an index, which shows a finding of that key if there is one further on, so that the focus stays with it */
static CjmFindingTile *
take_tile (CjmAnalysisPage *self,
           guint            index,
           const char      *key)
{
  GtkFlowBoxChild *child;
  GtkWidget *tile = NULL;

  for (int i = (int) index; tile == NULL && (child = gtk_flow_box_get_child_at_index (self->tiles, i)) != NULL; i++)
    if (g_strcmp0 (cjm_finding_tile_get_key (CJM_FINDING_TILE (child)), key) == 0)
      tile = GTK_WIDGET (child);
  if (tile != NULL && gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (tile)) == (int) index)
    return CJM_FINDING_TILE (tile);

  if (tile == NULL)
    tile = g_object_ref_sink (cjm_finding_tile_new ());
  else
    {
      g_object_ref (tile);
      gtk_flow_box_remove (self->tiles, tile);
    }
  gtk_flow_box_insert (self->tiles, tile, (int) index);
  g_object_unref (tile);

  return CJM_FINDING_TILE (tile);
}

/* The tile of a finding; all of them where there is none */
static GtkWidget *
find_tile (CjmAnalysisPage *self,
           const char      *key)
{
  GtkFlowBoxChild *child;

  for (int i = 0; (child = gtk_flow_box_get_child_at_index (self->tiles, i)) != NULL; i++)
    if (g_strcmp0 (cjm_finding_tile_get_key (CJM_FINDING_TILE (child)), key) == 0)
      return GTK_WIDGET (child);

  return GTK_WIDGET (self->tiles);
}

/* The tiles are those of the first so many findings. */
static void
arrange_tiles (CjmAnalysisPage *self,
               GPtrArray       *shown,
               guint            n)
{
  GtkWidget *tiles = GTK_WIDGET (self->tiles);
  GtkWidget *focused = gtk_widget_get_focus_child (tiles);
  g_autofree char *key = focused != NULL ? g_strdup (cjm_finding_tile_get_key (CJM_FINDING_TILE (focused))) : NULL;
  int index = focused != NULL ? gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (focused)) : -1;
  GtkFlowBoxChild *child;

  for (guint i = 0; i < n; i++)
    {
      const CjmFinding *finding = shown->pdata[i];
      CjmFindingTile *tile = take_tile (self, i, finding->key);

      cjm_finding_tile_show (tile, finding, cjm_follow_up_find_episode (get_place (finding)) != NULL, self->words);
    }
  while ((child = gtk_flow_box_get_child_at_index (self->tiles, (int) n)) != NULL)
    gtk_flow_box_remove (self->tiles, GTK_WIDGET (child));

  /* A tile that goes gives the focus to the one that stands there now; one that moves keeps it. */
  if (index < 0 || n == 0 || gtk_widget_get_focus_child (tiles) == focused)
    return;

  focused = find_tile (self, key);
  if (focused == tiles)
    focused = GTK_WIDGET (gtk_flow_box_get_child_at_index (self->tiles, MIN (index, (int) n - 1)));
  gtk_widget_grab_focus (focused);
}

static void
update (CjmAnalysisPage *self)
{
  g_autofree char *summary = NULL;
  g_autoptr (GPtrArray) shown = NULL;

  if (self->findings == NULL || get_journey (self) == NULL || self->findings->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  summary = describe_journey (self);
  gtk_label_set_label (self->summary, summary);
  update_aside_button (self);
  shown = list_shown (self);
  update_more_button (self, shown->len);
  arrange_tiles (self, shown, self->shows_all ? shown->len : MIN (shown->len, FIRST_TILES));
  gtk_stack_set_visible_child_name (self->stack, "findings");
}

static void
update_cb (CjmAnalysisPage *self)
{
  if (self->findings != NULL)
    update (self);
}

static void
more_cb (CjmAnalysisPage *self)
{
  self->shows_all = TRUE;
  update (self);
}

/* Finds everything anew and shows it. */
static void
refresh (CjmAnalysisPage *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  if (get_journey (self) != NULL)
    self->findings = cjm_findings_list (self->document, self->journey);
  update (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  CjmAnalysisPage *self = user_data;

  self->idle = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* The nodes of what was found before may be gone. */
static void
forget (CjmAnalysisPage *self)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, refresh_cb, self, NULL);
}

static void
changed_cb (CjmDocument     *document,
            GArray          *edits,
            CjmAnalysisPage *self)
{
  forget (self);
}

static void
cjm_analysis_page_map (GtkWidget *widget)
{
  CjmAnalysisPage *self = CJM_ANALYSIS_PAGE (widget);

  if (self->findings == NULL)
    refresh (self);

  GTK_WIDGET_CLASS (cjm_analysis_page_parent_class)->map (widget);
}

/* What the key of an action names, found anew if need be */
static CjmFinding *
find_subject (CjmAnalysisPage *self,
              GVariant        *parameter)
{
  if (self->findings == NULL)
    refresh (self);

  return find_finding (self, g_variant_get_string (parameter, NULL));
}

static void
show_place (CjmAnalysisPage  *self,
            const CjmFinding *finding)
{
  CjmNode *place = finding != NULL ? get_place (finding) : NULL;

  if (place != NULL && cjm_node_get_id (place) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-node", "s", cjm_node_get_id (place));
}

static void
tile_activated_cb (CjmAnalysisPage *self,
                   GtkFlowBoxChild *child)
{
  show_place (self, find_finding (self, cjm_finding_tile_get_key (CJM_FINDING_TILE (child))));
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  show_place (CJM_ANALYSIS_PAGE (widget), find_subject (CJM_ANALYSIS_PAGE (widget), parameter));
}

/* What a question is about; the page and what was found may be gone before it is answered. */
typedef struct
{
  GWeakRef page;
  CjmNode *about;       /* owned */
  char *key;            /* of the finding, NULL of a figure of a chart */
} FollowUp;

static FollowUp *
create_follow_up (CjmAnalysisPage *self,
                  CjmNode         *about,
                  const char      *key)
{
  FollowUp *follow_up = g_new (FollowUp, 1);

  g_weak_ref_init (&follow_up->page, self);
  follow_up->about = g_object_ref (about);
  follow_up->key = g_strdup (key);

  return follow_up;
}

static void
free_follow_up (gpointer data)
{
  FollowUp *follow_up = data;

  g_weak_ref_clear (&follow_up->page);
  g_object_unref (follow_up->about);
  g_free (follow_up->key);
  g_free (follow_up);
}

/* What was added; NULL where that was not possible any more */
static CjmNode *
answer (CjmAnalysisPage *self,
        const FollowUp  *follow_up,
        const char      *text,
        CjmNode *(*add) (CjmDocument *document, CjmNode *about, const char *text),
        const char      *format)
{
  CjmNode *episode = cjm_follow_up_find_episode (follow_up->about);
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;
  CjmNode *added;

  if (self == NULL || self->document == NULL || cjm_document_of (follow_up->about) != self->document)
    return NULL;

  added = add (self->document, follow_up->about, text);
  if (added == NULL)
    return NULL;

  title = cjm_quote (cjm_node_get_text (episode, CJM_EPISODE_TITLE));
  message = g_strdup_printf (format, title);
  cjm_undo_toast_show (GTK_WIDGET (self), self->document, message);

  return added;
}

static void
problem_answer_cb (const char *text,
                   gpointer    user_data)
{
  FollowUp *follow_up = user_data;
  g_autoptr (CjmAnalysisPage) self = g_weak_ref_get (&follow_up->page);
  /* Translators: the title of an episode, in quotes */
  CjmNode *problem = answer (self, follow_up, text, cjm_follow_up_add_problem, _("Problem added to %s"));

  if (problem != NULL && follow_up->key != NULL)
    g_hash_table_replace (self->problems, g_strdup (follow_up->key), g_strdup (cjm_node_get_id (problem)));
}

static void
improvement_answer_cb (const char *text,
                       gpointer    user_data)
{
  FollowUp *follow_up = user_data;
  g_autoptr (CjmAnalysisPage) self = g_weak_ref_get (&follow_up->page);

  /* Translators: the title of an episode, in quotes */
  answer (self, follow_up, text, cjm_follow_up_add_improvement, _("Improvement added to %s"));
}

/* What an improvement is for: the problem that a person made of the finding before, or else where it was found */
static CjmNode *
find_improved (CjmAnalysisPage  *self,
               const CjmFinding *finding)
{
  const char *id = g_hash_table_lookup (self->problems, finding->key);
  CjmNode *problem = id != NULL ? cjm_document_find (self->document, id) : NULL;

  return problem != NULL ? problem : get_place (finding);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CjmAnalysisPage *self = CJM_ANALYSIS_PAGE (widget);
  const CjmFinding *finding = find_subject (self, parameter);
  gboolean is_problem = g_str_equal (name, "finding.add-problem");
  g_autofree char *sentence = NULL;

  if (finding == NULL || cjm_follow_up_find_episode (get_place (finding)) == NULL)
    return;

  sentence = cjm_finding_to_sentence (finding, self->words);
  if (is_problem)
    cjm_finding_question_ask (widget, C_("finding", "What is the problem?"), sentence, sentence, problem_answer_cb,
                              create_follow_up (self, get_place (finding), finding->key), free_follow_up);
  else
    cjm_finding_question_ask (widget, C_("finding", "What could be done?"), sentence, NULL, improvement_answer_cb,
                              create_follow_up (self, find_improved (self, finding), finding->key), free_follow_up);
}

/* What a figure of a chart says becomes a problem where it is. */
static void
add_problem_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CjmAnalysisPage *self = CJM_ANALYSIS_PAGE (widget);
  const char *id;
  const char *text;
  CjmNode *about;

  g_variant_get (parameter, "(&s&s)", &id, &text);
  about = self->document != NULL ? cjm_document_find (self->document, id) : NULL;
  if (cjm_follow_up_find_episode (about) != NULL)
    cjm_finding_question_ask (widget, C_("finding", "What is the problem?"), text, text, problem_answer_cb,
                              create_follow_up (self, about, NULL), free_follow_up);
}

static void
explain_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CjmAnalysisPage *self = CJM_ANALYSIS_PAGE (widget);
  const CjmFinding *finding = find_subject (self, parameter);
  g_autofree char *sentence = NULL;
  g_autofree char *basis = NULL;
  graphene_rect_t bounds;
  GdkRectangle place;
  CjmMark mark;

  if (finding == NULL || !gtk_widget_compute_bounds (find_tile (self, finding->key), widget, &bounds))
    return;

  if (self->popover == NULL)
    {
      self->popover = cjm_mark_popover_new ();
      gtk_widget_set_parent (self->popover, widget);
    }
  sentence = cjm_finding_to_sentence (finding, self->words);
  basis = cjm_finding_to_basis (finding, self->words);
  mark = (CjmMark) { .title = sentence, .basis = basis, .source = cjm_finding_kind_get_source (finding->kind),
                     .formula = g_dpgettext2 (NULL, "formula", cjm_finding_kind_get_formula (finding->kind)),
                     .place = get_place (finding), .nodes = finding->nodes };
  place = (GdkRectangle) { .x = (int) bounds.origin.x, .y = (int) bounds.origin.y, .width = (int) bounds.size.width,
                           .height = (int) bounds.size.height };
  cjm_mark_popover_open (CJM_MARK_POPOVER (self->popover), &mark, &place);
}

static void
set_aside_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CjmAnalysisPage *self = CJM_ANALYSIS_PAGE (widget);
  const CjmFinding *finding = find_subject (self, parameter);
  gboolean aside = finding != NULL && !finding->dismissed;

  if (finding == NULL)
    return;

  cjm_follow_up_set_aside (self->document, self->journey, g_variant_get_string (parameter, NULL), aside);
  if (aside)
    cjm_undo_toast_show (widget, self->document, C_("finding", "Finding set aside"));
}

static void
set_journey (CjmAnalysisPage *self,
             CjmDocument     *document,
             CjmNode         *journey)
{
  if (g_set_object (&self->document, document))
    g_hash_table_remove_all (self->problems);
  g_signal_group_set_target (self->document_signals, document);
  if (g_set_object (&self->journey, journey))
    self->shows_all = FALSE;
  forget (self);
}

static void
cjm_analysis_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CjmAnalysisPage *self = CJM_ANALYSIS_PAGE (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_JOURNEY:
      g_value_set_object (value, self->journey);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_analysis_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CjmAnalysisPage *self = CJM_ANALYSIS_PAGE (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      set_journey (self, g_value_get_object (value), self->journey);
      break;
    case PROP_JOURNEY:
      set_journey (self, self->document, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_analysis_page_dispose (GObject *object)
{
  CjmAnalysisPage *self = CJM_ANALYSIS_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_hash_table_unref);
  g_clear_pointer (&self->words, cjm_words_free);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  g_clear_object (&self->journey);

  G_OBJECT_CLASS (cjm_analysis_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CJM_TYPE_CHART);
  g_type_ensure (CJM_TYPE_CHART_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-analysis-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmAnalysisPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CjmAnalysisPage, summary);
  gtk_widget_class_bind_template_child (widget_class, CjmAnalysisPage, tools);
  gtk_widget_class_bind_template_child (widget_class, CjmAnalysisPage, order);
  gtk_widget_class_bind_template_child (widget_class, CjmAnalysisPage, aside_button);
  gtk_widget_class_bind_template_child (widget_class, CjmAnalysisPage, menu);
  gtk_widget_class_bind_template_child (widget_class, CjmAnalysisPage, tiles);
  gtk_widget_class_bind_template_child (widget_class, CjmAnalysisPage, more_button);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, tile_activated_cb);
}

static void
cjm_analysis_page_class_init (CjmAnalysisPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cjm_analysis_page_get_property;
  object_class->set_property = cjm_analysis_page_set_property;
  object_class->dispose = cjm_analysis_page_dispose;
  widget_class->map = cjm_analysis_page_map;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CJM_TYPE_DOCUMENT, flags);
  properties[PROP_JOURNEY] = g_param_spec_object ("journey", NULL, NULL, CJM_TYPE_NODE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "finding.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "finding.explain", "s", explain_action);
  gtk_widget_class_install_action (widget_class, "follow-up.add-problem", "(ss)", add_problem_action);
  gtk_widget_class_install_action (widget_class, "finding.add-problem", "s", add_action);
  gtk_widget_class_install_action (widget_class, "finding.add-improvement", "s", add_action);
  gtk_widget_class_install_action (widget_class, "finding.set-aside", "s", set_aside_action);
}

static void
cjm_analysis_page_init (CjmAnalysisPage *self)
{
  self->words = cjm_words_new_own ();
  self->problems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_chart_menu_set_title (self->menu, C_("findings", "What the journey says"));
  gtk_widget_set_layout_manager (self->tools, cjm_wrap_layout_new (TOOL_SPACING));
}
