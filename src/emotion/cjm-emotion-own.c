/* cjm-emotion-own.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-emotion-own.h"
#include "cjm-emotion.h"

/*
 * The words that a person uses for emotions elsewhere in the document, as buttons: those that go best with the height of
 * an episode. They stay where they are while its score changes, so that they can be pressed.
 */
struct _CjmEmotionOwn
{
  GtkGrid parent_instance;
};

#define N_COLUMNS 3
#define N_ROWS 2
#define WIDTH_CHARS 8

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmEmotionOwn, cjm_emotion_own, GTK_TYPE_GRID)

static void
clicked_cb (GtkButton *button,
            gpointer   user_data)
{
  const double *score = g_object_get_data (G_OBJECT (button), "score");

  g_signal_emit (user_data, signals[CHOSEN], 0, gtk_button_get_label (button), *score);
}

static void
cjm_emotion_own_class_init (CjmEmotionOwnClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_DOUBLE);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cjm_emotion_own_init (CjmEmotionOwn *self)
{
  gtk_grid_set_column_homogeneous (GTK_GRID (self), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self), 4);
  gtk_grid_set_row_spacing (GTK_GRID (self), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Words of this map"), -1);
}

/**
 * cjm_emotion_own_new:
 *
 * Returns: (transfer floating): a group without words yet
 */
GtkWidget *
cjm_emotion_own_new (void)
{
  return g_object_new (CJM_TYPE_EMOTION_OWN, NULL);
}

static void
add_word (CjmEmotionOwn    *self,
          const CjmOwnWord *word,
          guint             i)
{
  GtkWidget *button = gtk_button_new_with_label (word->word);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, word->word);
  g_object_set_data_full (G_OBJECT (button), "score", g_memdup2 (&word->score, sizeof word->score), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_grid_attach (GTK_GRID (self), button, (int) (i % N_COLUMNS), (int) (i / N_COLUMNS), 1, 1);
}

/**
 * cjm_emotion_own_set_episode:
 * @episode: in a document, whose own word is left out
 * @words: of the document's language
 *
 * Shows the words that go best with it; hides where there are none.
 */
void
cjm_emotion_own_set_episode (CjmEmotionOwn *self,
                             CjmNode       *episode,
                             CjmWords      *words)
{
  const char *current = cjm_node_get_text (episode, CJM_EPISODE_EMOTION_WORD);
  g_autoptr (GPtrArray) own = cjm_emotion_words_list_own (cjm_node_get_root (episode), words,
                                                          cjm_emotion_get_score (episode, NULL));
  GtkWidget *child;
  guint n = 0;

  g_return_if_fail (CJM_IS_EMOTION_OWN (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_grid_remove (GTK_GRID (self), child);
  for (guint i = 0; i < own->len && n < N_COLUMNS * N_ROWS; i++)
    {
      const CjmOwnWord *word = g_ptr_array_index (own, i);

      if (g_strcmp0 (current, word->word) != 0)
        add_word (self, word, n++);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}
