/* cjm-finding-tile.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-finding-tile.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cjm-finding-words.h"

struct _CjmFindingTile
{
  GtkFlowBoxChild parent_instance;

  GtkWidget *box;
  GtkLabel *sentence;
  GtkLabel *basis;
  GtkMenuButton *menu_button;

  char *key;
};

/* What a finding is about, by which its tile has its colour */
static const char *const tones[] = { "bad", "good", "ideal", "plain" };

G_DEFINE_FINAL_TYPE (CjmFindingTile, cjm_finding_tile, GTK_TYPE_FLOW_BOX_CHILD)

static const char *
get_tone (const CjmFinding *finding)
{
  switch (finding->kind)
    {
    case CJM_FINDING_DROP:
    case CJM_FINDING_LOWEST:
    case CJM_FINDING_STRETCH:
    case CJM_FINDING_TRUTH:
    case CJM_FINDING_IMPORTANT:
    case CJM_FINDING_DROP_OFF:
    case CJM_FINDING_STILL_THERE:
    case CJM_FINDING_CHANNELS:
    case CJM_FINDING_PERSONAS:
    case CJM_FINDING_UNSOLVED:
      return tones[0];
    case CJM_FINDING_RECOVERY:
    case CJM_FINDING_PLEASURE:
      return tones[1];
    case CJM_FINDING_UNREACHED:
      return tones[2];
    case CJM_FINDING_END:
    case CJM_FINDING_REMEMBERED:
    case CJM_FINDING_VOLATILITY:
    case CJM_FINDING_EVIDENCE:
    case CJM_FINDING_AIMLESS:
    case CJM_FINDING_UNANSWERED:
    case CJM_FINDING_ASK_NEXT:
      break;
    }

  return tones[3];
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", key);
  g_menu_append_item (menu, item);
}

static void
show_menu (CjmFindingTile   *self,
           const CjmFinding *finding,
           gboolean          has_episode)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) place = g_menu_new ();
  g_autoptr (GMenu) follow_up = g_menu_new ();
  g_autoptr (GMenu) aside = g_menu_new ();

  if (finding->nodes->len > 0)
    append (place, C_("finding", "_Show the place"), "finding.show", finding->key);
  append (place, C_("finding", "_What it is made of"), "finding.explain", finding->key);
  if (has_episode)
    {
      append (follow_up, C_("finding", "Make it a _problem…"), "finding.add-problem", finding->key);
      append (follow_up, C_("finding", "Add an _improvement…"), "finding.add-improvement", finding->key);
    }
  append (aside, finding->dismissed ? C_("finding", "_Bring back") : C_("finding", "Set _aside"), "finding.set-aside",
          finding->key);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (place));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (follow_up));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (aside));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

/**
 * cjm_finding_tile_show:
 * @finding: what to show from now on, read now only
 * @has_episode: whether it is about an episode, so that something can follow from it there
 * @words: of the language that it is said in
 */
void
cjm_finding_tile_show (CjmFindingTile   *self,
                       const CjmFinding *finding,
                       gboolean          has_episode,
                       CjmWords         *words)
{
  g_autofree char *sentence = cjm_finding_to_sentence (finding, words);
  g_autofree char *basis = cjm_finding_to_basis (finding, words);
  g_autofree char *name = basis != NULL ? g_strdup_printf ("%s, %s", sentence, basis) : g_strdup (sentence);
  gboolean is_same = g_strcmp0 (self->key, finding->key) == 0;

  g_return_if_fail (CJM_IS_FINDING_TILE (self));

  if (!is_same)
    {
      g_free (self->key);
      self->key = g_strdup (finding->key);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    gtk_widget_remove_css_class (self->box, tones[i]);
  gtk_widget_add_css_class (self->box, get_tone (finding));
  if (finding->dismissed)
    gtk_widget_add_css_class (self->box, "aside");
  else
    gtk_widget_remove_css_class (self->box, "aside");
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->basis, basis != NULL ? basis : "");
  gtk_widget_set_visible (GTK_WIDGET (self->basis), basis != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_menu (self, finding, has_episode);
}

/**
 * cjm_finding_tile_get_key:
 *
 * Returns: (nullable): of the finding that is shown
 */
const char *
cjm_finding_tile_get_key (CjmFindingTile *self)
{
  g_return_val_if_fail (CJM_IS_FINDING_TILE (self), NULL);

  return self->key;
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (CJM_FINDING_TILE (widget)->menu_button);
}

static void
pressed_cb (CjmFindingTile *self,
            int             n_press,
            double          x,
            double          y,
            GtkGesture     *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (self->menu_button);
}

static void
cjm_finding_tile_finalize (GObject *object)
{
  g_free (CJM_FINDING_TILE (object)->key);

  G_OBJECT_CLASS (cjm_finding_tile_parent_class)->finalize (object);
}

static void
cjm_finding_tile_class_init (CjmFindingTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cjm_finding_tile_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-finding-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmFindingTile, box);
  gtk_widget_class_bind_template_child (widget_class, CjmFindingTile, sentence);
  gtk_widget_class_bind_template_child (widget_class, CjmFindingTile, basis);
  gtk_widget_class_bind_template_child (widget_class, CjmFindingTile, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_install_action (widget_class, "tile.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "tile.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "tile.menu", NULL);
}

static void
cjm_finding_tile_init (CjmFindingTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_finding_tile_new:
 *
 * Returns: (transfer floating): a tile that shows nothing yet
 */
GtkWidget *
cjm_finding_tile_new (void)
{
  return g_object_new (CJM_TYPE_FINDING_TILE, NULL);
}
